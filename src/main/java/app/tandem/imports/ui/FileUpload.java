package app.tandem.imports.ui;

import app.tandem.imports.Imports;
import app.tandem.imports.file.FileRefused;
import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a file, dropped or chosen; begins an import with it, or says why it cannot be read. */
class FileUpload extends Div {

    private static final int MOST = 512 << 20;
    private static final String FAILED = "The file did not arrive. Check the connection and try again.";
    private static final Logger log = LoggerFactory.getLogger(FileUpload.class);

    private final Imports imports;
    private final CurrentUser current;
    private final UserId viewer;
    private final Upload upload = new Upload();
    private final Div refusal = new Div();
    private final Span why = new Span();
    /** What came of the file that arrived last; written by the thread that took it. */
    private volatile long begun;

    private volatile String refused = "";

    FileUpload(Imports imports, CurrentUser current) {
        this.imports = imports;
        this.current = current;
        this.viewer = current.id();
        addClassName("t-import-upload");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST);
        upload.setUploadHandler((UploadHandler) this::take);
        upload.setI18n(words());
        var choose = new Button("Choose a file", Icons.UPLOAD.create());
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span("or drop it here"));
        upload.setDropLabelIcon(new Span());
        upload.getElement().addEventListener("upload-start", started -> say(""));
        upload.getElement().addEventListener("upload-success", arrived -> arrived());
        upload.getElement().addEventListener("upload-error", failed -> arrived());
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        var help = new Paragraph(
                "CSV, text with other separators, Excel workbooks (.xlsx) and address cards (.vcf), up to"
                        + " 500,000 rows and 512 MB. Nothing is saved to your contacts before you have seen what will happen.");
        help.addClassNames("t-sub", "t-line");
        why.addClassName("t-line");
        refusal.add(Icons.WARNING.create(), why);
        refusal.addClassNames("t-callout", "lose", "t-import-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(upload, refusal, help);
    }

    private static UploadI18N words() {
        return new UploadI18N()
                .setDropFiles(
                        new UploadI18N.DropFiles().setOne("or drop it here").setMany("or drop it here"))
                .setAddFiles(new UploadI18N.AddFiles().setOne("Choose a file").setMany("Choose a file"))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles("Import one file after the other.")
                        .setFileIsTooBig("The file is larger than 512 MB. Split it into several.")
                        .setIncorrectFileType("This kind of file cannot be read."))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting("Connecting…")
                                .setStalled("Stalled")
                                .setProcessing("Looking at the file…")
                                .setHeld("Waiting"))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("remaining: ")
                                .setUnknown("unknown time remaining"))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable("Not uploaded")
                                .setUnexpectedServerError("Not imported")
                                .setForbidden("Not imported")
                                .setFileTooLarge("Too large")))
                .setUnits(List.of("bytes", "KB", "MB", "GB"), 1024);
    }

    /** Takes the file on the thread of its own request, so that the page stays free. */
    private void take(UploadEvent event) throws IOException {
        begun = 0;
        refused = FAILED;
        if (current.find().filter(viewer::equals).isEmpty()) {
            event.reject(FAILED);
            return;
        }
        var full = imports.whyNoUpload(viewer, event.getFileSize());
        if (full.isPresent()) {
            refused = full.get();
            event.reject(refused);
            return;
        }
        var file = Files.createTempFile("tandem-upload", ".import");
        try {
            copy(event.getInputStream(), file);
            begun = imports.upload(viewer, event.getFileName(), file);
            refused = "";
        } catch (FileRefused no) {
            refused = no.sentence();
            event.reject(refused);
        } catch (RuntimeException e) {
            log.warn("An uploaded file could not be kept", e);
            event.reject(FAILED);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void copy(InputStream from, Path file) throws IOException {
        try (var in = from;
                var out = Files.newOutputStream(file)) {
            byte[] some = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(some); read >= 0 && size <= MOST; read = in.read(some)) {
                out.write(some, 0, read);
                size += read;
            }
        }
    }

    private void arrived() {
        if (begun > 0) {
            ImportPages.open(begun, ImportStep.MAP);
        } else {
            upload.clearFileList();
            say(refused.isEmpty() ? FAILED : refused);
        }
    }

    /** Shows why a file was refused; nothing if it is empty. */
    private void say(String sentence) {
        why.setText(sentence);
        refusal.setVisible(!sentence.isEmpty());
    }
}
