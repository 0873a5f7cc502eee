package app.tandem.testing;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.StreamResourceRegistry;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.net.URI;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Sends files to uploads as the browser does, without what the browser itself refuses. */
public final class Uploaded {

    private Uploaded() {}

    /** Sends a file; false if the server refused it. */
    public static boolean to(Upload upload, String name, byte[] bytes) throws IOException {
        var sent = new MockHttpServletRequest("POST", "/");
        sent.setContent(bytes);
        var session = VaadinSession.getCurrent();
        var service = (VaadinServletService) VaadinService.getCurrent();
        var event = new UploadEvent(
                new VaadinServletRequest(sent, service),
                new VaadinServletResponse(new MockHttpServletResponse(), service),
                session,
                name,
                bytes.length,
                "application/octet-stream",
                upload.getElement(),
                null);
        handler(upload).handleUploadRequest(event);
        service.runPendingAccessTasks(session);
        return !event.isRejected();
    }

    private static UploadHandler handler(Upload upload) {
        var resource = VaadinSession.getCurrent()
                .getResourceRegistry()
                .getResource(URI.create(upload.getElement().getAttribute("target")))
                .orElseThrow();
        return (UploadHandler) ((StreamResourceRegistry.ElementStreamResource) resource).getElementRequestHandler();
    }
}
