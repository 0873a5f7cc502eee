package app.tandem.imports;

import app.tandem.access.Reason;
import app.tandem.audit.AuditTrail;
import app.tandem.audit.Leases;
import app.tandem.audit.Notices;
import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.audit.RecipientRole;
import app.tandem.contact.record.ContactBulk;
import app.tandem.deleted.Removal;
import app.tandem.live.Live;
import app.tandem.note.NoteFilling;
import app.tandem.operation.OperationEnded;
import app.tandem.operation.OwnRun;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an import back, piece by piece: contacts that it created go to "Recently deleted" unless somebody touched them since,
 * and fields that it changed get their earlier values where they still have the imported ones. What is left is kept in words.
 */
@Component
class ImportReverter implements OwnRun {

    private static final String ALL = "select x.id as contact_id from %s";

    private final JdbcClient jdbc;
    private final StoredImports imports;
    private final ImportedContacts imported;
    private final People people;
    private final ContactBulk contacts;
    private final NoteFilling notes;
    private final RowOwners rowOwners;
    private final Removal removal;
    private final AuditTrail trail;
    private final Notices notices;
    private final Leases leases;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportReverter(
            JdbcClient jdbc,
            StoredImports imports,
            ImportedContacts imported,
            People people,
            ContactBulk contacts,
            NoteFilling notes,
            RowOwners rowOwners,
            Removal removal,
            AuditTrail trail,
            Notices notices,
            Leases leases,
            Live live,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.imported = imported;
        this.people = people;
        this.contacts = contacts;
        this.notes = notes;
        this.rowOwners = rowOwners;
        this.removal = removal;
        this.trail = trail;
        this.notices = notices;
        this.leases = leases;
        this.live = live;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RevertImportKind.NAME;
    }

    @Override
    public void goOn(Leases.Taken taken, BooleanSupplier goOn) {
        var job = imports.findByRevertId(taken.operation().value()).orElseThrow();
        var origin = Objects.requireNonNull(job.operation(), "what is reverted has run");
        for (int from = taken.attempted(); from < taken.selected(); ) {
            if (leases.stopAsked(taken.operation())) {
                end(taken.operation(), true);
                return;
            }
            if (!goOn.getAsBoolean()) {
                leases.release(taken.operation());
                throw new Leases.TakenOver(taken.operation());
            }
            int begin = from;
            int to = Math.min(from + ImportRunner.CHUNK, taken.selected());
            transaction.executeWithoutResult(status -> {
                leases.advance(taken.operation(), begin, to);
                piece(taken, origin, begin, to, OffsetDateTime.now(clock));
            });
            from = to;
        }
        end(taken.operation(), false);
    }

    @Override
    public void giveUp(Leases.Taken taken) {
        end(taken.operation(), true);
    }

    private void piece(Leases.Taken taken, OperationId origin, int from, int to, OffsetDateTime now) {
        var actor = people.actor(taken.actor());
        List<ImportedContacts.Imported> all = imported.piece(origin, actor.id(), from, to);
        Set<UserId> owners = rowOwners.allowed(
                actor, all.stream().map(ImportedContacts.Imported::owner).collect(Collectors.toSet()));
        Map<Long, Outcome> outcomes = new LinkedHashMap<>();
        Map<Long, String> left = new LinkedHashMap<>();
        List<Long> removed = new ArrayList<>();
        List<ImportedContacts.Imported> changed = new ArrayList<>();
        for (var one : all) {
            if (one.moved() || !owners.contains(one.owner())) {
                outcomes.put(one.contact(), Outcome.REFUSED);
                left.put(one.contact(), "It is somebody else's now.");
            } else if (one.gone()) {
                outcomes.put(one.contact(), Outcome.UNCHANGED);
            } else if (!one.created()) {
                changed.add(one);
            } else if (one.touched().isEmpty()) {
                outcomes.put(one.contact(), Outcome.DONE);
                removed.add(one.contact());
            } else {
                outcomes.put(one.contact(), Outcome.UNCHANGED);
                left.put(one.contact(), one.touched());
            }
        }
        setBack(actor, changed, outcomes, left, now);
        record(taken.operation(), actor, all, outcomes);
        remove(taken.operation(), actor, removed, now);
        imported.left(origin, List.copyOf(left.keySet()), List.copyOf(left.values()));
        live.operation(taken.operation().value(), List.copyOf(outcomes.keySet()));
    }

    /** Each field that still says what the import said, and its note; whoever changed it since keeps their word. */
    private void setBack(
            Actor actor,
            List<ImportedContacts.Imported> changed,
            Map<Long, Outcome> outcomes,
            Map<Long, String> left,
            OffsetDateTime now) {
        var held = contacts.read(
                changed.stream().map(ImportedContacts.Imported::contact).toList());
        List<ContactBulk.Update> updates = new ArrayList<>();
        var taken = notes.takeBack(
                actor.id(),
                changed.stream()
                        .filter(one -> one.note() > 0)
                        .collect(Collectors.toMap(ImportedContacts.Imported::contact, ImportedContacts.Imported::note)),
                now);
        for (var one : changed) {
            var contact = held.get(one.contact());
            if (contact == null) {
                outcomes.put(one.contact(), Outcome.UNCHANGED);
                continue;
            }
            var after = contact.data();
            List<String> stays = new ArrayList<>();
            for (var field : new TreeSet<>(one.after().keySet())) {
                if (contact.data().text(field).equals(one.after().get(field))) {
                    after = after.with(field, one.before().getOrDefault(field, ""));
                } else {
                    stays.add(field.label());
                }
            }
            if (taken.edited().contains(one.contact())) {
                stays.add("Note");
            }
            boolean any = !after.equals(contact.data());
            boolean noted = taken.deleted().contains(one.contact());
            outcomes.put(one.contact(), any || noted ? Outcome.DONE : Outcome.UNCHANGED);
            if (any) {
                updates.add(new ContactBulk.Update(one.contact(), contact.data(), after));
            }
            if (!stays.isEmpty()) {
                left.put(one.contact(), "Changed since: " + String.join(", ", stays) + ".");
            }
        }
        contacts.update(actor, actor.organization(), updates, now);
    }

    private void record(
            OperationId operation, Actor actor, List<ImportedContacts.Imported> all, Map<Long, Outcome> outcomes) {
        trail.recordItems(
                operation,
                0,
                new AuditTrail.Items(
                        all.stream().map(ImportedContacts.Imported::contact).toArray(Long[]::new),
                        all.stream()
                                .map(one -> (long) outcomes.getOrDefault(one.contact(), Outcome.UNCHANGED)
                                        .code())
                                .toArray(Long[]::new),
                        all.stream()
                                .map(one -> outcomes.get(one.contact()) == Outcome.REFUSED
                                        ? Reason.codes(Set.of(Reason.UNDO_OWNER_CHANGED))
                                        : "")
                                .toArray(String[]::new),
                        all.stream()
                                .map(one -> one.owner().equals(actor.id()) ? 0L : 1L)
                                .toArray(Long[]::new),
                        all.stream().map(one -> one.owner().value()).toArray(Long[]::new),
                        all.stream().map(one -> 0L).toArray(Long[]::new)),
                "null");
    }

    private void remove(OperationId operation, Actor actor, List<Long> removed, OffsetDateTime now) {
        if (removed.isEmpty()) {
            return;
        }
        var these = Sql.of(ALL, Sql.ids("contacts", removed.toArray(Long[]::new)))
                .with("op", operation.value())
                .with("actor", actor.id().value())
                .with("now", now);
        Map<Long, Integer> lost = new HashMap<>();
        Sql.of(
                        "select a.user_id, count(*) as n from (%s) d join contact_access a on a.contact_id = d.contact_id"
                                + " and a.shared where a.user_id <> :actor group by a.user_id",
                        these)
                .on(jdbc)
                .query(r -> {
                    lost.put(r.getLong("user_id"), r.getInt("n"));
                });
        trail.recordEnded(operation, 0, AuditTrail.Ended.ALL, these, Sql.of("1 = 1"));
        removal.remove(these);
        if (!lost.isEmpty()) {
            notices.tell(
                    operation,
                    lost.entrySet().stream()
                            .map(one -> new Notices.Notice(
                                    one.getKey(),
                                    RecipientRole.SHARE_UNDONE.code(),
                                    one.getValue(),
                                    one.getValue(),
                                    true,
                                    removed.getFirst()))
                            .toList(),
                    now);
        }
    }

    private void end(OperationId operation, boolean stopped) {
        transaction.executeWithoutResult(status -> {
            leases.hold(operation);
            var now = OffsetDateTime.now(clock);
            Map<Integer, Integer> counts = new HashMap<>();
            jdbc.sql("select outcome, count(*) as n from operation_item where operation_id = :op group by outcome")
                    .param("op", operation.value())
                    .query(r -> {
                        counts.put(r.getInt("outcome"), r.getInt("n"));
                    });
            if (leases.finish(
                    operation,
                    counts.getOrDefault(Outcome.DONE.code(), 0),
                    counts.getOrDefault(Outcome.UNCHANGED.code(), 0),
                    counts.getOrDefault(Outcome.REFUSED.code(), 0),
                    counts.getOrDefault(Outcome.FAILED.code(), 0),
                    stopped,
                    now)) {
                notices.tellWhoRanIt(operation, now);
                live.messages(operation.value());
                events.publishEvent(new OperationEnded(operation));
            }
        });
    }
}
