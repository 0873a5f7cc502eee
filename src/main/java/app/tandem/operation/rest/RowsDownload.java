package app.tandem.operation.rest;

import app.tandem.audit.OperationId;
import app.tandem.operation.log.AuditLog;
import app.tandem.operation.log.LogRows;
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

/** Serves an operation's rows as a file to its readers; for everybody else it does not exist (R4, R48). */
@Controller
class RowsDownload {

    private final AuditLog log;
    private final LogRows rows;
    private final CurrentUser current;

    RowsDownload(AuditLog log, LogRows rows, CurrentUser current) {
        this.log = log;
        this.rows = rows;
        this.current = current;
    }

    /** Streams the file; 404 if the person may not read the operation. */
    @GetMapping("/operations/{operation:[0-9]{1,18}}/rows.csv")
    void download(@PathVariable long operation, HttpServletResponse response) throws IOException {
        var id = new OperationId(operation);
        try {
            log.find(current.id(), id);
        } catch (NoSuchElementException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, unknown);
        }
        response.setContentType("text/csv;charset=UTF-8;header=present");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("tandem-operation-" + operation + ".csv", StandardCharsets.US_ASCII)
                        .build()
                        .toString());
        rows.write(current.id(), id, response.getOutputStream());
    }
}
