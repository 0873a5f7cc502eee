package app.tandem.shell.parts;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes a file into memory up to a size, whatever sends it: the limit of {@link Upload} itself is known to the browser only.
 * Of a larger one no more is read than tells so.
 */
public final class SmallUpload extends InMemoryUploadHandler {

    private final int most;
    private final String tooLarge;

    private SmallUpload(int most, String tooLarge, InMemoryUploadCallback taken, SerializableConsumer<String> refused) {
        super((file, bytes) -> {
            if (bytes.length > most) {
                refused.accept(tooLarge);
            } else {
                taken.complete(file, bytes);
            }
        });
        this.most = most;
        this.tooLarge = tooLarge;
    }

    /**
     * Lets an upload take files into memory, and both sides refuse larger ones.
     *
     * @param most the largest file, in bytes
     * @param tooLarge the sentence for a larger one
     * @param taken receives a file on the thread of its page
     * @param refused receives the sentence on the thread of its page
     */
    public static void of(
            Upload upload,
            int most,
            String tooLarge,
            InMemoryUploadCallback taken,
            SerializableConsumer<String> refused) {
        upload.setMaxFileSize(most);
        upload.setUploadHandler(new SmallUpload(most, tooLarge, taken, refused));
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] read;
        try (var in = event.getInputStream()) {
            read = in.readNBytes(most + 1);
        }
        if (read.length > most) {
            event.reject(tooLarge);
        }
        super.handleUploadRequest(new Read(event, read));
    }

    /** An upload as far as it was read. */
    private static final class Read extends UploadEvent {

        private final byte[] bytes;

        Read(UploadEvent event, byte[] bytes) {
            super(
                    event.getRequest(),
                    event.getResponse(),
                    event.getSession(),
                    event.getFileName(),
                    event.getFileSize(),
                    event.getContentType(),
                    event.getOwningElement(),
                    null);
            this.bytes = bytes;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
