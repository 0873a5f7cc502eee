package app.tandem.imports.rest;

import app.tandem.imports.ImportRefused;
import app.tandem.imports.Imports;
import app.tandem.people.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Serves the rejected rows of an import to whoever made it (R31); for everybody else it does not exist (R4). */
@Controller
class RejectedDownload {

    private final Imports imports;
    private final CurrentUser current;

    RejectedDownload(Imports imports, CurrentUser current) {
        this.imports = imports;
        this.current = current;
    }

    /** Streams the file; 404 unless it is the person's own import and has been checked. */
    @GetMapping("/import/{id:[0-9]{1,18}}/rejected.csv")
    void download(@PathVariable long id, HttpServletResponse response) throws IOException {
        try {
            imports.checked(current.id(), id);
        } catch (NoSuchElementException | ImportRefused unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, unknown);
        }
        response.setContentType("text/csv;charset=UTF-8;header=present");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("tandem-import-" + id + "-rejected.csv", StandardCharsets.US_ASCII)
                        .build()
                        .toString());
        imports.writeRejected(current.id(), id, response.getOutputStream());
    }
}
