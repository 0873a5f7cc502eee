package app.tandem.model;

import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.list.ContactSort;
import app.tandem.operation.Counts;
import app.tandem.operation.Result;
import app.tandem.operation.log.AuditLog;
import app.tandem.operation.log.LogFilter;
import app.tandem.operation.log.LoggedOperation;
import app.tandem.operation.preview.Preview;
import app.tandem.people.UserId;
import app.tandem.testing.Consequences;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database and the lists show after a deed, in the words of the model. */
final class Evidence {

    private static final ContactFilter ALL = ContactFilter.NONE.withArchived(ContactFilter.Archived.INCLUDED);

    private final JdbcClient jdbc;
    private final ContactList list;
    private final AuditLog log;
    private final Numbers numbers;
    private final List<Someone> people = Cast.people();

    Evidence(BeanFactory beans, Numbers numbers) {
        this.jdbc = beans.getBean(JdbcClient.class);
        this.list = beans.getBean(ContactList.class);
        this.log = beans.getBean(AuditLog.class);
        this.numbers = numbers;
    }

    /** Of an operation that was previewed and submitted; what the two say differently is told (R46). */
    Account account(OperationId operation, List<Wish> wishes, Preview preview, Result result) {
        SortedMap<String, SortedMap<Outcome, SortedSet<Integer>>> items = new TreeMap<>();
        for (int i = 0; i < wishes.size(); i++) {
            items.put(i + " " + wishes.get(i), items(operation, i));
        }
        SortedMap<String, String> told = told(operation);
        SortedMap<String, Integer> announced = counts(preview.told());
        var broken = new StringBuilder();
        if (!preview.counts().equals(result.counts())) {
            broken.append("R46: preview ")
                    .append(preview.counts())
                    .append(", result ")
                    .append(result.counts());
        }
        if (!announced.equals(numbersOf(told))) {
            broken.append("R46: told in preview ").append(announced);
        }
        List<Counts> audited = items.values().stream().map(Evidence::counted).toList();
        if (!audited.equals(result.counts())) {
            broken.append("R48: audit trail ")
                    .append(audited)
                    .append(", result ")
                    .append(result.counts());
        }
        return new Account(
                broken.toString(),
                items,
                counts(preview.gains()),
                counts(preview.loses()),
                told,
                Consequences.tasks(preview),
                new TreeSet<>(Consequences.leaves(preview)));
    }

    /** Of what was restored. */
    Account restored(long before, int contacts) {
        SortedMap<String, SortedMap<Outcome, SortedSet<Integer>>> items = new TreeMap<>();
        var operation = new OperationId(latestOperation());
        if (operation.value() > before) {
            items.put("restore", items(operation, 0));
        }
        int recorded = items.values().stream()
                .mapToInt(outcomes ->
                        outcomes.getOrDefault(Outcome.DONE, new TreeSet<>()).size())
                .sum();
        return new Account(
                recorded == contacts ? "" : contacts + " restored, " + recorded + " recorded",
                items,
                new TreeMap<>(),
                new TreeMap<>(),
                items.isEmpty() ? new TreeMap<>() : told(operation),
                0,
                new TreeSet<>());
    }

    long latestOperation() {
        return jdbc.sql("select coalesce(max(id), 0) from operation")
                .query(Long.class)
                .single();
    }

    private SortedMap<Outcome, SortedSet<Integer>> items(OperationId operation, int change) {
        SortedMap<Outcome, SortedSet<Integer>> items = new TreeMap<>();
        jdbc.sql("select contact_id, outcome from operation_item where operation_id = ? and change_no = ?")
                .params(operation.value(), change)
                .query(r -> {
                    items.computeIfAbsent(Outcome.of(r.getInt(2)), o -> new TreeSet<>())
                            .add(numbers.card(r.getLong(1)));
                });
        return items;
    }

    private static Counts counted(SortedMap<Outcome, SortedSet<Integer>> items) {
        int[] counts = new int[Outcome.values().length];
        items.forEach((outcome, contacts) -> counts[outcome.ordinal()] = contacts.size());
        return new Counts(counts[0], counts[1], counts[2], counts[3]);
    }

    private SortedMap<String, String> told(OperationId operation) {
        SortedMap<String, String> told = new TreeMap<>();
        jdbc.sql("select recipient_id, contacts, lost from message where operation_id = ?")
                .param(operation.value())
                .query(r -> {
                    int lost = r.getInt(3);
                    told.merge(
                            numbers.name(new UserId(r.getLong(1))),
                            r.getInt(2) + (lost == 0 ? "" : ", " + lost + " lost"),
                            (one, other) -> one + " and again " + other);
                });
        return told;
    }

    private SortedMap<String, Integer> counts(List<Preview.PersonCount> counts) {
        SortedMap<String, Integer> byName = new TreeMap<>();
        counts.stream()
                .filter(count -> count.person().active())
                .forEach(count -> byName.put(numbers.name(count.person().id()), count.contacts()));
        return byName;
    }

    private static SortedMap<String, Integer> numbersOf(SortedMap<String, String> told) {
        SortedMap<String, Integer> many = new TreeMap<>();
        told.forEach((name, text) -> many.put(name, Integer.valueOf(text.replaceAll("\\D.*", ""))));
        return many;
    }

    SortedMap<String, SortedSet<Integer>> sight() {
        SortedMap<String, SortedSet<Integer>> sight = new TreeMap<>();
        var all = numbers.everyContact();
        numbers.users().forEach(user -> sight.put(numbers.name(user), numbers.cards(list.matching(user, ALL, all))));
        return sight;
    }

    /** The same, as the list shows it to one person. */
    SortedSet<Integer> listOf(int person) {
        var rows = list.page(numbers.user(person), ALL, ContactSort.BY_NAME, 0, 1000);
        return numbers.cards(rows.stream().map(ContactRow::id).collect(Collectors.toSet()));
    }

    /** The deeds whose operations the log shows to one person (R48). */
    SortedSet<Integer> logOf(int person) {
        return numbers.deeds(log.list(numbers.user(person), LogFilter.ALL, 0, 1000).stream()
                .map(LoggedOperation::id)
                .toList());
    }

    List<String> inconsistencies() {
        return jdbc.sql("select problem from access_inconsistency")
                .query(String.class)
                .list();
    }

    SortedMap<Integer, String> cards() {
        SortedMap<Integer, Card> cards = read("contact");
        jdbc.sql(
                        "select contact_id, user_id, assigned, assigned_by, shared, shared_by, also_shared_by from contact_access"
                                + " where not owner")
                .query(r -> {
                    var card = Objects.requireNonNull(cards.get(numbers.card(r.getLong(1))));
                    if (r.getBoolean(3)) {
                        card.assignment = new Card.Gift(person(r.getLong(4)), 0);
                    }
                    if (r.getBoolean(5)) {
                        long also = r.getLong(7);
                        card.shares.put(
                                person(r.getLong(2)),
                                new Card.Gift(
                                        person(r.getLong(6)), 0, also == 0 ? null : new Card.Gift(person(also), 0)));
                    }
                });
        jdbc.sql("select m.contact_id, g.user_id, g.name from contact_group_member m"
                        + " join contact_group g on g.id = m.group_id join contact c on c.id = m.contact_id")
                .query(r -> {
                    Objects.requireNonNull(cards.get(numbers.card(r.getLong(1))))
                            .groupsOf(person(r.getLong(2)))
                            .add(r.getString(3));
                });
        jdbc.sql("select t.contact_id, t.assignee_id, t.done from task t join contact c on c.id = t.contact_id")
                .query(r -> {
                    Objects.requireNonNull(cards.get(numbers.card(r.getLong(1))))
                            .errands
                            .add(new Card.Errand(person(r.getLong(2)), r.getBoolean(3)));
                });
        SortedMap<Integer, String> texts = new TreeMap<>();
        cards.forEach((no, card) -> texts.put(no, card.toString()));
        return texts;
    }

    SortedMap<Integer, String> deleted() {
        SortedMap<Integer, String> texts = new TreeMap<>();
        read("deleted_contact").forEach((no, card) -> texts.put(no, card.asDeleted()));
        return texts;
    }

    private SortedMap<Integer, Card> read(String table) {
        SortedMap<Integer, Card> cards = new TreeMap<>();
        jdbc.sql("select id, owner_id, assignee_id, archived, archive_reason, on_loan, employer from " + table)
                .query(r -> {
                    var card = new Card(numbers.card(r.getLong(1)), person(r.getLong(2)));
                    long assignee = r.getLong(3);
                    card.assignee = assignee == 0 ? null : person(assignee);
                    card.archived = r.getBoolean(4) ? ArchiveReason.valueOf(r.getString(5)) : null;
                    card.onLoan = r.getBoolean(6);
                    card.employer = r.getString(7);
                    cards.put(card.no, card);
                });
        return cards;
    }

    private Someone person(long user) {
        return people.get(numbers.person(user));
    }
}
