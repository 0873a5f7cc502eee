package app.tandem.operation.export;

import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.list.ContactLines;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.LineOrder;
import app.tandem.csv.CsvFile;
import app.tandem.people.UserId;
import app.tandem.people.preferences.Zones;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Export files, streamed from the database to the browser and never stored (R44). */
@Service
public class Exports {

    /** How many contacts are read at a time. */
    static final int PAGE = 1_000;

    private final JdbcClient jdbc;
    private final ContactLines lines;
    private final ContactList list;
    private final Zones zones;

    Exports(JdbcClient jdbc, ContactLines lines, ContactList list, Zones zones) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.list = list;
        this.zones = zones;
    }

    /** The URL of an export's file. */
    public static String address(OperationId operation) {
        return "operations/" + operation.value() + "/export.csv";
    }

    /** Whether this is that person's own finished export. */
    public boolean ready(UserId actor, OperationId operation) {
        return order(actor, operation).isPresent();
    }

    /** The order of the export; empty unless it is their own finished export. */
    private Optional<LineOrder> order(UserId actor, OperationId operation) {
        return jdbc.sql("""
                        select coalesce(ch.detail, '') from operation o join operation_change ch on ch.operation_id = o.id and ch.no = 0
                        where o.id = :op and o.actor_id = :actor and o.state = 'FINISHED' and ch.kind = 'EXPORT'""")
                .param("op", operation.value())
                .param("actor", actor.value())
                .query(String.class)
                .optional()
                .map(LineOrder::of);
    }

    /**
     * Writes the exported contacts as they are now, page by page; what the person may no longer export is left out
     * (R4). No transaction is open while the browser reads.
     *
     * @throws IOException where the browser is gone; NoSuchElementException where it is not {@link #ready}
     */
    public void write(UserId actor, OperationId operation, OutputStream out) throws IOException {
        var order = order(actor, operation).orElseThrow(() -> new NoSuchElementException("There is no such export"));
        var file = new CsvFile(out, ContactLines.head(zones.of(actor), order));
        var sort = order.sort();
        if (sort != null) {
            List<Long> all = list.inOrder(actor, done(operation), sort);
            for (int from = 0; from < all.size(); from += PAGE) {
                write(actor, all.subList(from, Math.min(from + PAGE, all.size())), order, file);
            }
        } else {
            List<Long> page = after(0, operation);
            while (!page.isEmpty()) {
                write(actor, page, order, file);
                page = page.size() < PAGE ? List.of() : after(page.getLast(), operation);
            }
        }
        file.flush();
    }

    private void write(UserId actor, List<Long> page, LineOrder order, CsvFile file) throws IOException {
        for (var line : lines.of(actor, page, order)) {
            file.line(line);
        }
        file.flush();
    }

    private List<Long> done(OperationId operation) {
        return jdbc.sql("select i.contact_id from operation_item i"
                        + " where i.operation_id = :op and i.change_no = 0 and i.outcome = :done")
                .param("op", operation.value())
                .param("done", Outcome.DONE.code())
                .query((r, n) -> r.getLong(1))
                .list();
    }

    private List<Long> after(long contact, OperationId operation) {
        return jdbc.sql("""
                        select i.contact_id from operation_item i
                        where i.operation_id = :op and i.change_no = 0 and i.contact_id > :after and i.outcome = :done
                        order by i.contact_id fetch first :page rows only""")
                .param("op", operation.value())
                .param("after", contact)
                .param("done", Outcome.DONE.code())
                .param("page", PAGE)
                .query((row, n) -> row.getLong(1))
                .list();
    }
}
