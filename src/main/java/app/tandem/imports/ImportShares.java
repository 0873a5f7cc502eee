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
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** Why a contact is shared; stored by a permanent code. */
    enum Origin {
        CHOSEN(1),
        LEAD_SOURCE(2);

        private final int code;

        Origin(int code) {
            this.code = code;
        }
    }

    /** Where the lead source stands in what a row gives. */
    private static final String SOURCE = '"' + ContactField.LEAD_SOURCE.name() + "\":\"";

    /** New rows by lead source and owner; of the rows of one person that which counts is named by its number. */
    private static final String OF_SOURCES = """
            with said as (
              select coalesce(r.leader, r.no) as head, r.no,
                     substring(r.given, position(:key in r.given) + char_length(:key), 20) as rest
              from import_row r
              where r.check_id = :check and (r.outcome = :new or r.leader is not null) and position(:key in r.given) > 0),
            counts as (select head, %s(no) as no from said group by head)
            select h.owner_id, cast(substring(s.rest, 1, position('"' in s.rest) - 1) as bigint) as source, count(*) as n
            from counts c join said s on s.no = c.no
              join import_row h on h.check_id = :check and h.no = c.head and h.outcome = :new
            group by h.owner_id, cast(substring(s.rest, 1, position('"' in s.rest) - 1) as bigint)
            order by source, h.owner_id""";

    private record Wanted(UserId with, UserId owner, Origin origin) {}

    private final JdbcClient jdbc;
    private final People people;
    private final ShareTargets possible;
    private final ContactAccess access;
    private final Notices notices;

    ImportShares(JdbcClient jdbc, People people, ShareTargets possible, ContactAccess access, Notices notices) {
        this.jdbc = jdbc;
        this.people = people;
        this.possible = possible;
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
        Map<UserId, Person> targets = people.find(
                wanted.keySet().stream().map(Wanted::with).distinct().toList());
        Map<UserId, Set<Long>> told = new LinkedHashMap<>();
        for (var one : wanted.entrySet()) {
            var target = targets.get(one.getKey().with());
            if (target == null || !named(one.getKey(), importer, target)) {
                continue;
            }
            var wish = one.getKey();
            var decision = decide(importer, wish, target);
            List<Long> contacts = decision.allowed() ? one.getValue() : List.of();
            List<Long> first = contacts.stream()
                    .filter(contact -> !told.getOrDefault(target.id(), Set.of()).contains(contact))
                    .toList();
            if (!first.isEmpty()) {
                give(run, importer, first, target.id(), now);
                told.computeIfAbsent(target.id(), any -> new LinkedHashSet<>()).addAll(first);
            }
            keep(run, one.getKey(), contacts.size(), one.getValue().size() - contacts.size(), decision);
        }
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

    /** Whether the result may name them: whom an administrator chose for the source, or whom the importer knows (R4). */
    private boolean named(Wanted wanted, Actor importer, Person target) {
        return wanted.origin() == Origin.LEAD_SOURCE
                || target.id().equals(importer.id())
                || people.acquaintance(importer.id(), target.id()).isPresent();
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
        return bySource(
                created.stream().map(ImportShares::source).filter(id -> id > 0).collect(Collectors.toSet()));
    }

    private Map<Long, List<UserId>> bySource(Set<Long> sources) {
        Map<Long, List<UserId>> found = new HashMap<>();
        if (!sources.isEmpty()) {
            jdbc.sql("select s.lead_source_id, s.user_id from lead_source_share s join lead_source l"
                            + " on l.id = s.lead_source_id where l.id in (:sources) and not l.retired"
                            + " order by s.lead_source_id, s.user_id")
                    .param("sources", sources)
                    .query(r -> {
                        found.computeIfAbsent(r.getLong("lead_source_id"), any -> new ArrayList<>())
                                .add(new UserId(r.getLong("user_id")));
                    });
        }
        return found;
    }

    /**
     * With whom the run would share new contacts, and with whom not and why, as it would be decided now (R33, R46).
     *
     * @param check whose rows they are
     */
    List<ImportedShare> expected(Actor importer, long check, Choices choices) {
        Map<Wanted, Integer> wanted = new LinkedHashMap<>();
        if (!choices.shareWith().isEmpty()) {
            newRows(check)
                    .forEach((owner, rows) -> choices.shareWith().stream()
                            .filter(with -> !with.equals(owner))
                            .forEach(with -> wanted.put(new Wanted(with, owner, Origin.CHOSEN), rows)));
        }
        var ofSource = newRowsOfSources(importer, check, choices.overwrites());
        var bySource = bySource(ofSource.stream().map(OfSource::source).collect(Collectors.toSet()));
        for (var one : ofSource) {
            bySource.getOrDefault(one.source(), List.of()).stream()
                    .filter(with -> !with.equals(one.owner()))
                    .forEach(with ->
                            wanted.merge(new Wanted(with, one.owner(), Origin.LEAD_SOURCE), one.rows(), Integer::sum));
        }
        return decided(importer, wanted);
    }

    private List<ImportedShare> decided(Actor importer, Map<Wanted, Integer> wanted) {
        Map<UserId, Person> targets = people.find(
                wanted.keySet().stream().map(Wanted::with).distinct().toList());
        List<ImportedShare> all = new ArrayList<>();
        targets.forEach((id, target) -> {
            for (var origin : Origin.values()) {
                int shared = 0;
                int skipped = 0;
                Set<Reason> reasons = new LinkedHashSet<>();
                for (var one : wanted.entrySet()) {
                    var wish = one.getKey();
                    if (wish.with().equals(id) && wish.origin() == origin && named(wish, importer, target)) {
                        var decision = decide(importer, wish, target);
                        shared += decision.allowed() ? one.getValue() : 0;
                        skipped += decision.allowed() ? 0 : one.getValue();
                        reasons.addAll(decision.reasons());
                    }
                }
                if (shared + skipped > 0) {
                    all.add(new ImportedShare(
                            target,
                            origin == Origin.LEAD_SOURCE,
                            shared,
                            skipped,
                            why(target, Reason.codes(List.copyOf(reasons)))));
                }
            }
        });
        return all;
    }

    private Decision decide(Actor importer, Wanted wish, Person target) {
        return wish.origin() == Origin.LEAD_SOURCE
                ? possible.decideBySource(wish.owner(), target)
                : possible.decide(importer.id(), wish.owner(), target);
    }

    private Map<UserId, Integer> newRows(long check) {
        Map<UserId, Integer> rows = new LinkedHashMap<>();
        jdbc.sql("select owner_id, count(*) as n from import_row where check_id = :check and outcome = :new"
                        + " group by owner_id order by owner_id")
                .param("check", check)
                .param("new", RowOutcome.NEW.code())
                .query(r -> {
                    rows.put(new UserId(r.getLong("owner_id")), r.getInt("n"));
                });
        return rows;
    }

    private record OfSource(long source, UserId owner, int rows) {}

    /** How many new contacts have which lead source; the same person's rows say it together. */
    private List<OfSource> newRowsOfSources(Actor importer, long check, boolean overwrites) {
        boolean any = jdbc.sql("select count(*) from lead_source_share s join lead_source l on l.id = s.lead_source_id"
                                + " where l.organization_id = :org and not l.retired")
                        .param("org", importer.organization().value())
                        .query(Integer.class)
                        .single()
                > 0;
        return any
                ? jdbc.sql(OF_SOURCES.formatted(overwrites ? "max" : "min"))
                        .param("check", check)
                        .param("new", RowOutcome.NEW.code())
                        .param("key", SOURCE)
                        .query((r, n) ->
                                new OfSource(r.getLong("source"), new UserId(r.getLong("owner_id")), r.getInt("n")))
                        .list()
                : List.of();
    }

    private void give(ImportChunks.Run run, Actor importer, List<Long> contacts, UserId with, OffsetDateTime now) {
        access.share(
                Sql.of("select x.id as contact_id from %s", Sql.ids("contacts", contacts.toArray(Long[]::new)))
                        .with("actor", importer.id().value())
                        .with("now", now)
                        .with("op", run.operation().value()),
                Sql.of(":shareWith").with("shareWith", with.value()));
    }

    private void keep(ImportChunks.Run run, Wanted wanted, int shared, int skipped, Decision decision) {
        jdbc.sql("""
                        merge into import_share x using (
                          select cast(:op as bigint) as operation_id, cast(:user as bigint) as user_id,
                                 cast(:origin as smallint) as origin, cast(:shared as integer) as shared,
                                 cast(:skipped as integer) as skipped, cast(:reasons as varchar(400)) as reasons) s
                        on (x.operation_id = s.operation_id and x.user_id = s.user_id and x.origin = s.origin)
                        when matched then update set shared = x.shared + s.shared, skipped = x.skipped + s.skipped,
                          reasons = s.reasons
                        when not matched then insert (operation_id, user_id, origin, shared, skipped, reasons)
                          values (s.operation_id, s.user_id, s.origin, s.shared, s.skipped, s.reasons)""")
                .param("op", run.operation().value())
                .param("user", wanted.with().value())
                .param("origin", wanted.origin().code)
                .param("shared", shared)
                .param("skipped", skipped)
                .param("reasons", Reason.codes(decision.reasons()))
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
                        r.getInt("origin") == Origin.LEAD_SOURCE.code,
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

    private static List<String> why(Person person, String reasons) {
        var circumstances = new Circumstances(Action.SHARE, "", person.name(), List.of(), Helpers.NOBODY);
        return Reason.explain(Reason.ofCodes(reasons), circumstances).stream()
                .map(Explanation::text)
                .toList();
    }
}
