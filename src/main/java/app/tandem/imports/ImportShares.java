package app.tandem.imports;

import app.tandem.access.Action;
import app.tandem.access.Circumstances;
import app.tandem.access.Decision;
import app.tandem.access.Explanation;
import app.tandem.access.Helpers;
import app.tandem.access.Reason;
import app.tandem.audit.Notices;
import app.tandem.audit.OperationId;
import app.tandem.audit.RecipientRole;
import app.tandem.contact.ContactField;
import app.tandem.contact.visibility.ContactAccess;
import app.tandem.imports.WantedShares.Origin;
import app.tandem.imports.WantedShares.Wanted;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shares the contacts that an import creates: with whom its importer chose, as the importer may, and with whom the lead
 * source says, where the owner could share with them by R9, the permission aside (R33). Whoever is skipped is kept with the
 * reasons.
 */
@Component
class ImportShares {

    /** What is told of one person, by why it was to be shared with them. */
    private record Line(UserId with, Origin origin) {}

    /** How many contacts were shared so, and how many not and why. */
    private static final class Kept {

        private final Set<Reason> reasons = new LinkedHashSet<>();
        private int shared;
        private int skipped;

        void add(int more, int less, Decision decision) {
            shared += more;
            skipped += less;
            reasons.addAll(decision.reasons());
        }
    }

    private final JdbcClient jdbc;
    private final People people;
    private final WantedShares wishes;
    private final ContactAccess access;
    private final Notices notices;

    ImportShares(JdbcClient jdbc, People people, WantedShares wishes, ContactAccess access, Notices notices) {
        this.jdbc = jdbc;
        this.people = people;
        this.wishes = wishes;
        this.access = access;
        this.notices = notices;
    }

    void share(ImportChunks.Run run, Actor importer, List<ImportChunks.Done> done, OffsetDateTime now) {
        List<ImportChunks.Done> created =
                done.stream().filter(one -> one.outcome() == RowOutcome.NEW).toList();
        Map<Wanted, List<Long>> wanted = wanted(run, created);
        if (wanted.isEmpty()) {
            return;
        }
        Map<UserId, Set<Long>> told = new LinkedHashMap<>();
        Map<Line, Kept> lines = new LinkedHashMap<>();
        wishes.answers(importer, wanted.keySet()).forEach((wish, answer) -> {
            List<Long> contacts = wanted.getOrDefault(wish, List.of());
            boolean shares = answer.decision().allowed();
            if (shares) {
                told.computeIfAbsent(wish.with(), any -> new LinkedHashSet<>()).addAll(contacts);
            }
            lines.computeIfAbsent(new Line(wish.with(), wish.origin()), any -> new Kept())
                    .add(shares ? contacts.size() : 0, shares ? 0 : contacts.size(), answer.decision());
        });
        told.forEach((with, contacts) -> give(run, importer, contacts, with, now));
        lines.forEach((line, kept) -> keep(run, line, kept));
        notices.tell(
                run.operation(),
                told.entrySet().stream()
                        .map(one -> new Notices.Notice(
                                one.getKey().value(),
                                RecipientRole.SHARED_WITH.code(),
                                one.getValue().size(),
                                0,
                                true,
                                one.getValue().iterator().next()))
                        .toList(),
                now);
    }

    private Map<Wanted, List<Long>> wanted(ImportChunks.Run run, List<ImportChunks.Done> created) {
        Map<Wanted, List<Long>> wanted = new LinkedHashMap<>();
        var bySource = bySource(created);
        for (var one : created) {
            for (var with : run.choices().shareWith()) {
                add(wanted, new Wanted(with, one.owner(), Origin.CHOSEN), one.contact());
            }
            for (var with : bySource.getOrDefault(source(one), List.of())) {
                add(wanted, new Wanted(with, one.owner(), Origin.LEAD_SOURCE), one.contact());
            }
        }
        return wanted;
    }

    private static void add(Map<Wanted, List<Long>> wanted, Wanted one, long contact) {
        if (!one.with().equals(one.owner())) {
            wanted.computeIfAbsent(one, any -> new ArrayList<>()).add(contact);
        }
    }

    /** The lead source that it came with; 0 for none. */
    static long source(ImportChunks.Done one) {
        var id = one.given().fields().getOrDefault(ContactField.LEAD_SOURCE, "");
        return id.isEmpty() ? 0 : Long.parseLong(id);
    }

    private Map<Long, List<UserId>> bySource(List<ImportChunks.Done> created) {
        return wishes.bySource(
                created.stream().map(ImportShares::source).filter(id -> id > 0).collect(Collectors.toSet()));
    }

    private void give(ImportChunks.Run run, Actor importer, Set<Long> contacts, UserId with, OffsetDateTime now) {
        access.share(
                Sql.of("select x.id as contact_id from %s", Sql.ids("contacts", contacts.toArray(Long[]::new)))
                        .with("actor", importer.id().value())
                        .with("now", now)
                        .with("op", run.operation().value()),
                Sql.of(":shareWith").with("shareWith", with.value()));
    }

    /** Adds to what the pieces before had; reasons of theirs stay. */
    private void keep(ImportChunks.Run run, Line line, Kept kept) {
        jdbc.sql("""
                        merge into import_share x using (
                          select cast(:op as bigint) as operation_id, cast(:user as bigint) as user_id,
                                 cast(:origin as smallint) as origin, cast(:shared as integer) as shared,
                                 cast(:skipped as integer) as skipped, cast(:reasons as varchar(400)) as reasons) s
                        on (x.operation_id = s.operation_id and x.user_id = s.user_id and x.origin = s.origin)
                        when matched then update set shared = x.shared + s.shared, skipped = x.skipped + s.skipped,
                          reasons = case when x.reasons = '' then s.reasons
                            when s.reasons = '' or position(' ' || s.reasons || ' ' in ' ' || x.reasons || ' ') > 0
                              or char_length(x.reasons) + char_length(s.reasons) >= 400 then x.reasons
                            else x.reasons || ' ' || s.reasons end
                        when not matched then insert (operation_id, user_id, origin, shared, skipped, reasons)
                          values (s.operation_id, s.user_id, s.origin, s.shared, s.skipped, s.reasons)""")
                .param("op", run.operation().value())
                .param("user", line.with().value())
                .param("origin", line.origin().code())
                .param("shared", kept.shared)
                .param("skipped", kept.skipped)
                .param("reasons", Reason.codes(List.copyOf(kept.reasons)))
                .update();
    }

    /** Keeps that so many new contacts were put into a group of their owner's. */
    void keepGroup(ImportChunks.Run run, UserId owner, String name, int contacts) {
        jdbc.sql("""
                        merge into import_group x using (
                          select cast(:op as bigint) as operation_id, cast(:owner as bigint) as owner_id,
                                 cast(:name as varchar(120)) as name, cast(:contacts as integer) as contacts) s
                        on (x.operation_id = s.operation_id and x.owner_id = s.owner_id and x.name = s.name)
                        when matched then update set contacts = x.contacts + s.contacts
                        when not matched then insert (operation_id, owner_id, name, contacts)
                          values (s.operation_id, s.owner_id, s.name, s.contacts)""")
                .param("op", run.operation().value())
                .param("owner", owner.value())
                .param("name", name)
                .param("contacts", contacts)
                .update();
    }

    /** The groups that were filled by lead sources, of those owners only. */
    List<ImportedShare.Group> groups(OperationId operation, UnaryOperator<Set<UserId>> allowed) {
        record Row(UserId owner, String name, int contacts) {}
        List<Row> rows = jdbc.sql(
                        "select owner_id, name, contacts from import_group where operation_id = :op order by name")
                .param("op", operation.value())
                .query((r, n) -> new Row(new UserId(r.getLong("owner_id")), r.getString("name"), r.getInt("contacts")))
                .list();
        var owners = people.find(allowed.apply(rows.stream().map(Row::owner).collect(Collectors.toSet())));
        return rows.stream()
                .filter(row -> owners.containsKey(row.owner()))
                .map(row -> new ImportedShare.Group(
                        Objects.requireNonNull(owners.get(row.owner())), row.name(), row.contacts()))
                .toList();
    }

    /** With whom an import shared, and whom it skipped and why, by name. */
    List<ImportedShare> of(OperationId operation) {
        record Row(UserId user, boolean bySource, int shared, int skipped, String reasons) {}
        List<Row> rows = jdbc.sql("select user_id, origin, shared, skipped, reasons from import_share"
                        + " where operation_id = :op order by user_id, origin")
                .param("op", operation.value())
                .query((r, n) -> new Row(
                        new UserId(r.getLong("user_id")),
                        r.getInt("origin") == Origin.LEAD_SOURCE.code(),
                        r.getInt("shared"),
                        r.getInt("skipped"),
                        r.getString("reasons")))
                .list();
        Map<UserId, Person> found = people.find(rows.stream().map(Row::user).toList());
        List<ImportedShare> shares = new ArrayList<>();
        found.forEach((id, person) -> rows.stream()
                .filter(row -> row.user().equals(id))
                .forEach(row -> shares.add(new ImportedShare(
                        person, row.bySource(), row.shared(), row.skipped(), why(person, row.reasons())))));
        return shares;
    }

    /** Why it was not shared with them, in words. */
    static List<String> why(Person person, String reasons) {
        var circumstances = new Circumstances(Action.SHARE, "", person.name(), List.of(), Helpers.NOBODY);
        return Reason.explain(Reason.ofCodes(reasons), circumstances).stream()
                .map(Explanation::text)
                .toList();
    }
}
