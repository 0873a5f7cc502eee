package app.tandem.administration.consent;

import app.tandem.administration.Administrators;
import app.tandem.audit.AccountEvent;
import app.tandem.audit.AccountTrail;
import app.tandem.audit.AccountTrail.Entry;
import app.tandem.consent.ConsentFilter;
import app.tandem.consent.ConsentLine;
import app.tandem.consent.ConsentLines;
import app.tandem.csv.CsvFile;
import app.tandem.people.UserId;
import app.tandem.time.Written;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opt-outs and opt-ins as a CSV file, streamed from the database to the browser and never stored (R35). */
@Service
public class ConsentExport {

    private static final int PAGE = 1_000;

    private final Administrators administrators;
    private final ConsentLines lines;
    private final AccountTrail trail;
    private final TransactionTemplate transactions;

    ConsentExport(
            Administrators administrators,
            ConsentLines lines,
            AccountTrail trail,
            PlatformTransactionManager transactions) {
        this.administrators = administrators;
        this.lines = lines;
        this.trail = trail;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Writes what matches, the latest first, page by page, and records it (R48). No transaction is open while the browser
     * reads; whoever is an administrator no more gets no further page.
     *
     * @throws IOException where the browser is gone; NoSuchElementException for anybody but an administrator
     */
    public void write(UserId viewer, ConsentFilter filter, OutputStream out) throws IOException {
        var zone = Objects.requireNonNull(transactions.execute(status -> recorded(viewer, filter)));
        var file = new CsvFile(out, head(zone));
        var page = page(viewer, filter, Long.MAX_VALUE);
        while (!page.isEmpty()) {
            for (var line : page) {
                file.line(cells(line, zone));
            }
            file.flush();
            page = page.size() < PAGE
                    ? List.of()
                    : page(viewer, filter, page.getLast().event().id());
        }
        file.flush();
    }

    private ZoneId recorded(UserId viewer, ConsentFilter filter) {
        var admin = administrators.require(viewer);
        int number = lines.count(admin.organization(), filter);
        trail.record(Entry.about(admin.organization(), viewer, AccountEvent.CONSENT_EXPORTED, "")
                .from("", String.valueOf(number)));
        return admin.zone();
    }

    private List<ConsentLine> page(UserId viewer, ConsentFilter filter, long before) {
        return Objects.requireNonNull(transactions.execute(
                status -> lines.before(administrators.require(viewer).organization(), filter, before, PAGE)));
    }

    private static List<String> head(ZoneId zone) {
        return List.of(
                "Channel",
                "Address or number",
                "State",
                "Since (" + zone.getId() + ")",
                "Source",
                "Recorded by",
                "Said by",
                "How",
                "Said on",
                "Wording",
                "Evidence",
                "File");
    }

    private static List<String> cells(ConsentLine line, ZoneId zone) {
        var event = line.event();
        var day = event.saidOn();
        return List.of(
                event.address().channel().words(),
                Addresses.shown(event.address()),
                event.optedIn() ? "Opted in" : "Opted out",
                time(event.at(), zone),
                event.source().words(),
                line.recordedBy(),
                event.saidBy(),
                event.how().words(),
                day == null ? "" : day.toString(),
                event.wording(),
                event.evidence(),
                event.fileName());
    }

    private static String time(Instant at, ZoneId zone) {
        return Written.sortable(at.atZone(zone));
    }
}
