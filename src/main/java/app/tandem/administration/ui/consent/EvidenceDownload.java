package app.tandem.administration.ui.consent;

import app.tandem.consent.Evidence;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Supplier;

/** Files that are loaded from the page, never shown in it. */
public final class EvidenceDownload {

    /** Writes a file. */
    @FunctionalInterface
    public interface Writer extends Serializable {

        void write(OutputStream out) throws IOException;
    }

    private EvidenceDownload() {}

    /** A CSV file that is written while it is loaded. */
    public static DownloadHandler csv(String name, Writer writer) {
        return event -> {
            event.setFileName(name);
            event.setContentType("text/csv; charset=utf-8");
            try (var out = event.getOutputStream()) {
                writer.write(out);
            }
        };
    }

    /** A file of somebody: whatever it says it is, no browser opens it as a page. */
    public static DownloadHandler file(Supplier<Optional<Evidence.File>> found) {
        return DownloadHandler.fromInputStream(event -> {
            var file = found.get();
            return file.isEmpty()
                    ? DownloadResponse.error(HttpStatusCode.NOT_FOUND.getCode())
                    : new DownloadResponse(
                            new ByteArrayInputStream(file.get().bytes()),
                            file.get().name(),
                            "application/octet-stream",
                            file.get().bytes().length);
        });
    }
}
