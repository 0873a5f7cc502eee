package app.tandem.imports;

import app.tandem.access.ImportPolicy;
import app.tandem.audit.AuditTrail;
import app.tandem.audit.Notices;
import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.audit.RecipientRole;
import app.tandem.consent.ConsentAddress;
import app.tandem.consent.ConsentSource;
import app.tandem.consent.ConsentStore;
import app.tandem.consent.Evidence;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.consent.Unsubscribed;
import app.tandem.contact.record.ContactBulk;
import app.tandem.contact.record.LeadSources;
import app.tandem.group.GroupFilling;
import app.tandem.live.Live;
import app.tandem.note.NoteFilling;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.BulkRows;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does a piece of a file: creates and updates its contacts, and keeps what was done to each, in the caller's transaction. */
@Component
class ImportChunks {

    private static final List<String> CHANGE =
            List.of("operation_id", "contact_id", "no", "created", "version", "before_data", "after_data");

    private final People people;
    private final RowOwners owners;
    private final StagedRows rows;
    private final ContactBulk contacts;
    private final AuditTrail trail;
    private final Notices notices;
    private final BulkRows bulk;
    private final GroupFilling groups;
    private final LeadSources sources;
    private final NoteFilling notes;
    private final ImportedContacts imported;
    private final ImportShares shares;
    private final ConsentStore consents;
    private final Unsubscribed unsubscribed;
    private final Json json;
    private final Live live;

    ImportChunks(
            People people,
            RowOwners owners,
            StagedRows rows,
            ContactBulk contacts,
            AuditTrail trail,
            Notices notices,
            BulkRows bulk,
            GroupFilling groups,
            LeadSources sources,
            NoteFilling notes,
            ImportedContacts imported,
            ImportShares shares,
            ConsentStore consents,
            Unsubscribed unsubscribed,
            Json json,
            Live live) {
        this.people = people;
        this.owners = owners;
        this.rows = rows;
        this.contacts = contacts;
        this.trail = trail;
        this.notices = notices;
        this.bulk = bulk;
        this.groups = groups;
        this.sources = sources;
        this.notes = notes;
        this.imported = imported;
        this.shares = shares;
        this.consents = consents;
        this.unsubscribed = unsubscribed;
        this.json = json;
        this.live = live;
    }

    /** A submitted import. */
    record Run(OperationId operation, long job, long check, UserId importer, Choices choices) {}

    /** A row with all that it and those that are the same person give. */
    private record Whole(StagedRows.Staged row, RowValues given) {}

    /**
     * A contact that the piece created or found.
     *
     * @param note that it gets; empty for none
     * @param optOuts the addresses at which the person does not want e-mail
     */
    record Done(
            int row,
            long contact,
            UserId owner,
            RowValues given,
            RowOutcome outcome,
            String note,
            List<ConsentAddress> optOuts) {}

    /** Does the rows after one up to another. */
    void run(Run run, int from, int to, OffsetDateTime now) {
        var actor = people.actor(run.importer());
        List<StagedRows.Staged> found = rows.between(run.check(), from, to);
        List<StagedRows.Staged> all = found.stream()
                .filter(row -> row.leader() == 0 && row.outcome() != RowOutcome.REJECTED)
                .toList();
        var refused =
                refuse(run, actor, all.stream().map(StagedRows.Staged::owner).collect(Collectors.toSet()), from);
        List<StagedRows.Staged> mine =
                all.stream().filter(row -> !refused.contains(row.owner())).toList();
        // whoever does not want e-mail does not want it, even where the rest of the row will not do
        List<ConsentAddress> others = found.stream()
                .filter(row -> row.outcome() == RowOutcome.REJECTED || refused.contains(row.owner()))
                .flatMap(row -> row.given().optedOut(ContactData.EMPTY).stream())
                .distinct()
                .toList();
        if (mine.isEmpty()) {
            optOuts(actor, others.stream(), now);
            return;
        }
        List<Done> done = apply(run, actor, mine, others, now);
        record(run, mine, done);
        follow(run, actor, done, others, now);
        live.operation(run.operation().value(), done.stream().map(Done::contact).toList());
    }

    /** Keeps that the database refused a row. */
    void failed(Run run, int row) {
        rows.failed(run.check(), row, "The database refused this row. Load it again.");
    }

    /** A person as the importer finds them. */
    static ImportPolicy.Owner owner(Actor importer, Person person) {
        boolean self = person.id().equals(importer.id());
        return new ImportPolicy.Owner(
                person.name(), self, person.active(), importer.supervises(person.id(), person.organization()));
    }

    /** Rejects the rows of those for whom the importer may not import any more, before they are compared with anything. */
    void refuseOwners(Run run, Collection<UserId> some) {
        refuse(run, people.actor(run.importer()), some, 0);
    }

    private Set<UserId> refuse(Run run, Actor importer, Collection<UserId> some, int after) {
        var refusals = owners.refusals(importer, some);
        refusals.forEach((owner, why) -> rows.refuse(run.check(), owner, after, why));
        return refusals.keySet();
    }

    private List<Done> apply(
            Run run, Actor actor, List<StagedRows.Staged> mine, List<ConsentAddress> others, OffsetDateTime now) {
        boolean overwrites = run.choices().overwrites();
        Map<Integer, RowValues> together = rows.together(run.check(), mine, overwrites);
        List<Long> matched = mine.stream()
                .map(StagedRows.Staged::contact)
                .filter(id -> id > 0)
                .toList();
        holdWithOptOuts(actor, mine, together, others, matched);
        var held = contacts.hold(matched);
        Map<Long, String> added = notes.missing(notes(mine, together));
        List<Whole> fresh = new ArrayList<>();
        List<ContactBulk.Update> updates = new ArrayList<>();
        List<Done> done = new ArrayList<>();
        List<@Nullable Object[]> changes = new ArrayList<>();
        for (var row : mine) {
            var given = together.getOrDefault(row.no(), row.given());
            var contact = held.get(row.contact());
            if (contact == null || !contact.owner().equals(row.owner())) {
                fresh.add(new Whole(row, given));
                continue;
            }
            var after = given.over(contact.data(), overwrites);
            String note = added.getOrDefault(contact.id(), "");
            boolean fields = !after.equals(contact.data());
            boolean same = !fields && note.isEmpty();
            done.add(new Done(
                    row.no(),
                    contact.id(),
                    row.owner(),
                    given,
                    same ? RowOutcome.UNCHANGED : RowOutcome.UPDATED,
                    note,
                    given.optedOut(after)));
            if (fields) {
                updates.add(new ContactBulk.Update(contact.id(), contact.data(), after));
            }
            if (!same) {
                int version = contact.version() + (fields ? 1 : 0);
                changes.add(change(run, row.no(), contact.id(), version, contact.data(), after));
            }
        }
        contacts.update(actor, actor.organization(), updates, now);
        List<Long> created = contacts.insert(
                actor,
                fresh.stream()
                        .map(one -> new ContactBulk.New(
                                one.row().owner(), one.given().fresh()))
                        .toList(),
                now);
        for (int i = 0; i < fresh.size(); i++) {
            var one = fresh.get(i);
            done.add(new Done(
                    one.row().no(),
                    created.get(i),
                    one.row().owner(),
                    one.given(),
                    RowOutcome.NEW,
                    one.given().note(),
                    one.given().optedOut(one.given().fresh())));
            changes.add(new Object[] {
                run.operation().value(), created.get(i), one.row().no(), true, 0, "", ""
            });
        }
        bulk.put("import_change", CHANGE, changes);
        return done;
    }

    /** Where somebody opts out: its turn first, then all contacts that will be changed, in one order, as everywhere. */
    private void holdWithOptOuts(
            Actor actor,
            List<StagedRows.Staged> mine,
            Map<Integer, RowValues> together,
            List<ConsentAddress> others,
            List<Long> matched) {
        List<StagedRows.Staged> out = mine.stream()
                .filter(row -> together.getOrDefault(row.no(), row.given()).optsOut())
                .toList();
        if (!out.isEmpty() || !others.isEmpty()) {
            consents.turn(actor.organization());
            var found = contacts.read(out.stream()
                    .map(StagedRows.Staged::contact)
                    .filter(id -> id > 0)
                    .toList());
            List<ConsentAddress> addresses = new ArrayList<>(others);
            for (var row : out) {
                var contact = found.get(row.contact());
                addresses.addAll(together.getOrDefault(row.no(), row.given())
                        .optedOut(contact == null ? ContactData.EMPTY : contact.data()));
            }
            unsubscribed.hold(actor.organization(), addresses, matched);
        }
    }

    /** The notes of rows whose contacts are there, by contact. */
    static Map<Long, String> notes(List<StagedRows.Staged> rows, Map<Integer, RowValues> together) {
        Map<Long, String> notes = new LinkedHashMap<>();
        for (var row : rows) {
            var note = together.getOrDefault(row.no(), row.given()).note();
            if (row.contact() > 0 && !note.isBlank()) {
                notes.put(row.contact(), note);
            }
        }
        return notes;
    }

    private @Nullable Object[] change(
            Run run, int row, long contact, int version, ContactData before, ContactData after) {
        Map<ContactField, String> was = new EnumMap<>(ContactField.class);
        Map<ContactField, String> is = new EnumMap<>(ContactField.class);
        for (var field : before.differences(after)) {
            was.put(field, before.text(field));
            is.put(field, after.text(field));
        }
        return new Object[] {run.operation().value(), contact, row, false, version, json.text(was), json.text(is)};
    }

    private void record(Run run, List<StagedRows.Staged> mine, List<Done> done) {
        Map<Integer, RowOutcome> expected =
                mine.stream().collect(Collectors.toMap(StagedRows.Staged::no, StagedRows.Staged::outcome));
        for (var outcome : List.of(RowOutcome.NEW, RowOutcome.UPDATED, RowOutcome.UNCHANGED)) {
            List<Done> such = done.stream()
                    .filter(one -> one.outcome() == outcome && expected.get(one.row()) != outcome)
                    .toList();
            List<Long> numbers = such.stream().map(one -> (long) one.row()).toList();
            rows.set(run.check(), numbers, outcome);
        }
        List<Done> created =
                done.stream().filter(one -> one.outcome() == RowOutcome.NEW).toList();
        rows.became(
                run.check(),
                created.stream().map(one -> (long) one.row()).toList(),
                created.stream().map(Done::contact).toList());
        Long[] nobody = done.stream().map(one -> 0L).toArray(Long[]::new);
        trail.recordItems(
                run.operation(),
                0,
                new AuditTrail.Items(
                        done.stream().map(Done::contact).toArray(Long[]::new),
                        done.stream()
                                .map(one -> (long)
                                        (one.outcome() == RowOutcome.UNCHANGED ? Outcome.UNCHANGED : Outcome.DONE)
                                                .code())
                                .toArray(Long[]::new),
                        done.stream().map(one -> "").toArray(String[]::new),
                        done.stream()
                                .map(one -> one.owner().equals(run.importer()) ? 0L : 1L)
                                .toArray(Long[]::new),
                        done.stream().map(one -> one.owner().value()).toArray(Long[]::new),
                        nobody),
                "null");
    }

    /** What follows from the rows beside the fields: notes, groups, shares, and that the owner is told once (R47). */
    private void follow(Run run, Actor actor, List<Done> done, List<ConsentAddress> others, OffsetDateTime now) {
        Map<Long, String> fresh = new LinkedHashMap<>();
        Map<Long, String> later = new LinkedHashMap<>();
        done.stream()
                .filter(one -> !one.note().isBlank())
                .forEach(one -> (one.outcome() == RowOutcome.NEW ? fresh : later).put(one.contact(), one.note()));
        notes.add(actor.id(), fresh, now);
        imported.noted(run.operation(), notes.addLater(actor.id(), later, now));
        Map<String, List<Long>> named = new LinkedHashMap<>();
        for (var one : done) {
            one.given()
                    .groups()
                    .forEach(name -> named.computeIfAbsent(name, any -> new ArrayList<>())
                            .add(one.contact()));
            if (!run.choices().group().isBlank()) {
                named.computeIfAbsent(run.choices().group(), any -> new ArrayList<>())
                        .add(one.contact());
            }
        }
        named.forEach((name, members) -> groups.add(actor.id(), name, members, now));
        groupsOfSources(run, done, now);
        shares.share(run, actor, done, now);
        optOuts(actor, Stream.concat(others.stream(), done.stream().flatMap(one -> one.optOuts().stream())), now);
        Map<UserId, Long> told = done.stream()
                .filter(one -> one.outcome() != RowOutcome.UNCHANGED)
                .filter(one -> !one.owner().equals(run.importer()))
                .collect(Collectors.groupingBy(Done::owner, Collectors.counting()));
        List<Notices.Notice> owners = told.entrySet().stream()
                .map(entry -> new Notices.Notice(
                        entry.getKey().value(),
                        RecipientRole.OWNER.code(),
                        Math.toIntExact(entry.getValue()),
                        0,
                        true,
                        Objects.requireNonNull(done.stream()
                                        .filter(one -> one.owner().equals(entry.getKey()))
                                        .findFirst()
                                        .orElse(null))
                                .contact()))
                .toList();
        if (!owners.isEmpty()) {
            notices.tell(run.operation(), owners, now);
        }
    }

    /** Records who does not want e-mail; a file opts nobody in (R35). */
    private void optOuts(Actor actor, Stream<ConsentAddress> out, OffsetDateTime now) {
        consents.optOut(
                actor.organization(),
                out.distinct().toList(),
                Evidence.NONE,
                new ConsentStore.Recorded(ConsentSource.IMPORT, actor.id(), null, now));
    }

    /** Puts new contacts into the group of their owner's that their lead source says (R33). */
    private void groupsOfSources(Run run, List<Done> done, OffsetDateTime now) {
        record Filled(long owner, String group) {}
        List<Done> created =
                done.stream().filter(one -> one.outcome() == RowOutcome.NEW).toList();
        Map<Long, String> bySource = sources.groups(
                created.stream().map(ImportShares::source).filter(id -> id > 0).collect(Collectors.toSet()));
        Map<Filled, List<Long>> filled =
                new TreeMap<>(Comparator.comparing(Filled::owner).thenComparing(Filled::group)); // one order of locks
        for (var one : created) {
            var group = bySource.get(ImportShares.source(one));
            if (group != null) {
                filled.computeIfAbsent(new Filled(one.owner().value(), group), any -> new ArrayList<>())
                        .add(one.contact());
            }
        }
        filled.forEach((into, members) -> {
            var owner = new UserId(into.owner());
            groups.add(owner, into.group(), members, now);
            shares.keepGroup(run, owner, into.group(), members.size());
        });
    }
}
