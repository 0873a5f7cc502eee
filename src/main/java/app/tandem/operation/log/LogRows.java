package app.tandem.operation.log;

import app.tandem.access.Circumstances;
import app.tandem.access.Explanation;
import app.tandem.access.Helpers;
import app.tandem.access.Reason;
import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.visibility.Helping;
import app.tandem.contact.visibility.Standings;
import app.tandem.csv.CsvFile;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;
import app.tandem.operation.Kinds;
import app.tandem.operation.OutcomeRows;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rows of an operation for its readers: contact, reasons, before and after (R4, R6a, R45, R48). */
@Service
public class LogRows {

    /** Beyond this many rows, they are in execution order, not by name. */
    static final int BY_NAME = 5_000;

    /** How many rows are read at a time for a file. */
    static final int PAGE = 1_000;

    private final JdbcClient jdbc;
    private final AuditLog log;
    private final People people;
    private final OutcomeRows rows;
    private final Standings standings;
    private final Helping helping;
    private final Kinds kinds;

    LogRows(
            JdbcClient jdbc,
            AuditLog log,
            People people,
            OutcomeRows rows,
            Standings standings,
            Helping helping,
            Kinds kinds) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.helping = helping;
        this.kinds = kinds;
        this.log = log;
        this.people = people;
        this.rows = rows;
    }

    /**
     * The contacts behind one count over all changes, optionally filtered by name, e-mail or phone. Throws
     * NoSuchElementException if the viewer may not read the operation.
     */
    @Transactional(readOnly = true)
    public List<LogRow> list(
            UserId viewer, OperationId operation, Outcome outcome, String text, int offset, int limit) {
        var logged = log.find(viewer, operation);
        var reader = people.actor(viewer);
        var sql = new LogRowSql(reader, logged, kinds, log.part(viewer, operation));
        boolean byName = logged.counts().of(outcome) <= BY_NAME || !text.isBlank();
        return read(
                reader,
                logged,
                sql,
                byName ? sql.byName(outcome, text, offset, limit) : sql.byPlace(outcome, offset, limit));
    }

    /** The size of {@link #list}. */
    @Transactional(readOnly = true)
    public int count(UserId viewer, OperationId operation, Outcome outcome, String text) {
        var logged = log.find(viewer, operation);
        if (text.isBlank()) {
            return logged.counts().of(outcome);
        }
        var sql = new LogRowSql(people.actor(viewer), logged, kinds, log.part(viewer, operation));
        return sql.count(outcome, text).on(jdbc).query(Integer.class).single();
    }

    /** The URL of the rows as a file. */
    public static String address(OperationId operation) {
        return "operations/" + operation.value() + "/rows.csv";
    }

    /**
     * Writes all rows the viewer may read now, page by page; no transaction is open while the browser reads.
     *
     * @throws IOException where the browser is gone; NoSuchElementException where they may not read the operation
     */
    public void write(UserId viewer, OperationId operation, OutputStream out) throws IOException {
        var logged = log.find(viewer, operation);
        var file = new CsvFile(out, List.of("Outcome", "Contact", "What", "Before", "After", "Reasons"));
        int change = 0;
        long contact = 0;
        while (true) {
            var reader = people.actor(viewer);
            var sql = new LogRowSql(reader, logged, kinds, log.part(viewer, operation));
            List<LogRowSql.Item> page = items(sql, sql.after(change, contact, PAGE));
            List<LogRow> told = told(reader, logged, page);
            for (int n = 0; n < page.size(); n++) {
                file.line(line(page.get(n).outcome(), told.get(n)));
            }
            file.flush();
            if (page.size() < PAGE) {
                return;
            }
            change = page.getLast().change();
            contact = page.getLast().number();
        }
    }

    private static List<String> line(Outcome outcome, LogRow row) {
        return List.of(
                outcome.name().toLowerCase(Locale.ROOT),
                row.name(),
                row.what(),
                row.before(),
                row.after(),
                row.reasons().stream().map(Explanation::text).collect(Collectors.joining(" ")));
    }

    private List<LogRow> read(Actor viewer, LoggedOperation operation, LogRowSql sql, Sql statement) {
        return told(viewer, operation, items(sql, statement));
    }

    private List<LogRowSql.Item> items(LogRowSql sql, Sql statement) {
        return statement.on(jdbc).query(sql::read).list();
    }

    private List<LogRow> told(Actor viewer, LoggedOperation operation, List<LogRowSql.Item> items) {
        List<LogRowSql.Item> seen =
                items.stream().filter(item -> item.seen() != null).toList();
        Map<Long, List<String>> shares = shares(viewer, operation, seen);
        Map<Long, List<String>> loans = rows.loans(
                viewer,
                seen.stream()
                        .filter(item -> item.reasons().contains(Reason.ON_LOAN))
                        .map(item -> Objects.requireNonNull(item.seen()).value())
                        .toList());
        var helpers = helpers(operation, seen);
        boolean own = operation.actor().id().equals(viewer.id());
        return items.stream()
                .map(item -> item.seen() == null
                        ? hidden(operation, item, own)
                        : row(operation, item, shares, loans, helpers))
                .toList();
    }

    /** Who can currently help the operation's person with refusals, by change and contact. */
    private Map<Integer, Map<Long, Helpers>> helpers(LoggedOperation operation, List<LogRowSql.Item> seen) {
        Map<Integer, List<Long>> refused = new HashMap<>();
        for (LogRowSql.Item item : seen) {
            var contact = item.seen();
            if (contact != null && !item.reasons().isEmpty()) {
                refused.computeIfAbsent(item.change(), no -> new ArrayList<>()).add(contact.value());
            }
        }
        Map<Integer, Map<Long, Helpers>> helpers = new HashMap<>();
        List<Change> changes = operation.request().changes();
        if (refused.isEmpty()) {
            return helpers;
        }
        var actor = standings.of(operation.actor().id());
        refused.forEach((no, contacts) -> {
            var change = changes.get(no);
            var both = standings.of(actor.actor(), actor.partners(), change.target(), 0);
            helpers.put(no, helping.with(change.action(), both, contacts));
        });
        return helpers;
    }

    /** A row for a contact hidden from the viewer; the other person is hidden too. */
    private static LogRow hidden(LoggedOperation operation, LogRowSql.Item item, boolean own) {
        List<Change> changes = operation.request().changes();
        var target = own ? operation.targets().get(item.change()) : "somebody";
        var what = changes.get(item.change()).order(target);
        return new LogRow(null, item.name(), item.change(), what, "", "", List.of());
    }

    private static LogRow row(
            LoggedOperation operation,
            LogRowSql.Item item,
            Map<Long, List<String>> shares,
            Map<Long, List<String>> loans,
            Map<Integer, Map<Long, Helpers>> helpers) {
        List<Change> changes = operation.request().changes();
        var contact = Objects.requireNonNull(item.seen());
        var change = changes.get(item.change());
        var target = operation.targets().get(item.change());
        var found = new BeforeAfter.Found(
                item.ownerBefore(),
                item.assigneeBefore(),
                item.detail(),
                shares.getOrDefault(item.number(), List.of()));
        var words = item.outcome() == Outcome.DONE ? change.beforeAfter(target, found) : BeforeAfter.NOTHING;
        var circumstances = new Circumstances(
                change.action(),
                item.ownerNow(),
                target,
                loans.getOrDefault(contact.value(), List.of()),
                helpers.getOrDefault(item.change(), Map.of()).getOrDefault(contact.value(), Helpers.NOBODY));
        return new LogRow(
                contact,
                item.name(),
                item.change(),
                change.order(target),
                words.before(),
                words.after(),
                reasons(item, circumstances));
    }

    private static List<Explanation> reasons(LogRowSql.Item item, Circumstances circumstances) {
        if (item.outcome() == Outcome.FAILED) {
            return List.of(OutcomeRows.FAILURE);
        }
        return item.reasons().isEmpty() ? List.of() : Reason.explain(item.reasons(), circumstances);
    }

    /** Whose shares ended, among those the viewer may know; others are not even counted (R6a). */
    private Map<Long, List<String>> shares(Actor viewer, LoggedOperation operation, List<LogRowSql.Item> items) {
        Map<Long, List<String>> shares = new HashMap<>();
        if (items.isEmpty()
                || operation.request().changes().stream()
                        .noneMatch(change -> kinds.of(change).endsAllAccess())) {
            return shares;
        }
        jdbc.sql("select e.contact_id, " + LogRowSql.name("u") + """
                         as name from operation_ended e left join contact_merge m on m.merged_id = e.contact_id
                        join contact c on c.id = coalesce(m.survivor_id, e.contact_id)
                        join app_user u on u.id = e.user_id
                        where e.operation_id = :op and e.contact_id in (:contacts) and e.shared
                        order by u.sort_name, u.id""")
                .param("op", operation.id().value())
                .param("contacts", items.stream().map(LogRowSql.Item::number).toList())
                .param("viewer", viewer.id().value())
                .param("viewerOrg", viewer.organization().value())
                .query(r -> {
                    var name = r.getString("name");
                    if (name != null) {
                        shares.computeIfAbsent(r.getLong("contact_id"), id -> new ArrayList<>())
                                .add(name);
                    }
                });
        return shares;
    }
}
