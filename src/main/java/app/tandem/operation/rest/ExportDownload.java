package app.tandem.operation.rest;

import app.tandem.audit.OperationId;
import app.tandem.operation.export.Exports;
import app.tandem.people.CurrentUser;
import app.tandem.people.preferences.Zones;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Serves an export's file to its owner; for everybody else it does not exist (R4). */
@Controller
class ExportDownload {

    private final Exports exports;
    private final CurrentUser current;
    private final Zones zones;
    private final Clock clock;

    ExportDownload(Exports exports, CurrentUser current, Zones zones, Clock clock) {
        this.exports = exports;
        this.current = current;
        this.zones = zones;
        this.clock = clock;
    }

    /** Streams the file; 404 unless it is the person's own export. */
    @GetMapping("/operations/{operation:[0-9]{1,18}}/export.csv")
    void download(@PathVariable long operation, HttpServletResponse response) throws IOException {
        var export = new OperationId(operation);
        if (!exports.ready(current.id(), export)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType("text/csv;charset=UTF-8;header=present");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                "tandem-contacts-" + LocalDate.now(clock.withZone(zones.of(current.id()))) + ".csv",
                                StandardCharsets.US_ASCII)
                        .build()
                        .toString());
        exports.write(current.id(), export, response.getOutputStream());
    }
}
