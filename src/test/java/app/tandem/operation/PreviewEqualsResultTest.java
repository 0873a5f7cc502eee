package app.tandem.operation;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Action;
import app.tandem.audit.OperationId;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactId;
import app.tandem.contact.GroupRef;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.list.ContactSort;
import app.tandem.deleted.Delete;
import app.tandem.group.PutInGroup;
import app.tandem.group.TakeFromGroup;
import app.tandem.operation.archive.Activate;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.testing.Consequences;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.transfer.HandOver;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A preview is compared with what the database holds before and after the operation: contacts, access, everybody's
 * sight, audit rows and messages (R46). Seeded: a failure names its seed and step.
 */
@DatabaseTest
@Tag("slow")
class PreviewEqualsResultTest {

    private static final int STEPS = 25;
    private static final ContactFilter ALL = ContactFilter.NONE.withArchived(ContactFilter.Archived.INCLUDED);

    @Autowired
    Operations operations;

    @Autowired
    ContactList list;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    JdbcClient jdbc;

    private final List<UserId> everybody = new ArrayList<>();
    private final List<ContactId> contacts = new ArrayList<>();

    @BeforeEach
    void aWorldOfTwoOrganizations() {
        database.empty();
        everybody.clear();
        contacts.clear();
        given.northfield();
        everybody.addAll(List.of(maya, diego, nina, sam, omar, ruth, victor, jonas, aisha));
        var random = new Random(46);
        List<UserId> owners = List.of(maya, diego, nina, sam, victor, jonas);
        for (int n = 0; n < 40; n++) {
            var owner = owners.get(random.nextInt(owners.size()));
            var contact = given.contact().named("Contact " + n).ownedBy(owner).inGroup(owner, "Group " + n % 3);
            for (UserId user : everybody) {
                if (!user.equals(owner) && random.nextInt(5) == 0) {
                    contact.sharedWith(user);
                }
            }
            var assignee = everybody.get(random.nextInt(everybody.size()));
            if (!assignee.equals(owner) && random.nextInt(2) == 0) {
                contact.assignedTo(assignee);
            }
            if (random.nextInt(6) == 0) {
                contact.archived();
            }
            if (random.nextInt(6) == 0 && !owner.equals(jonas)) {
                contact.onLoan("4471-" + n);
            }
            contacts.add(contact.create());
            tasks(random);
        }
    }

    /** On the latest contact, of anybody who sees it. */
    private void tasks(Random random) {
        var contact = contacts.getLast();
        for (UserId user : everybody) {
            if (random.nextInt(2) == 0 && list.count(user, ALL, Set.of(contact)) == 1) {
                jdbc.sql("insert into task (contact_id, title, assignee_id, created_by, created_at, done)"
                                + " values (?, 'Call', ?, ?, ?, ?)")
                        .params(
                                contact.value(),
                                user.value(),
                                user.value(),
                                OffsetDateTime.now(),
                                random.nextInt(4) == 0)
                        .update();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void R46_what_the_preview_says_is_what_the_database_shows_afterwards(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            var actor = everybody.get(random.nextInt(everybody.size()));
            Set<ContactId> some =
                    contacts.stream().filter(c -> random.nextInt(3) > 0).collect(Collectors.toSet());
            var operation = operations.open(actor, new Selection.Some(some));
            var request = request(random, actor);
            String what = "seed " + seed + ", step " + step + ": " + actor + " " + request;

            var before = new Snapshot();
            var preview = operations.preview(actor, operation, request);
            assertThat(new Snapshot()).as("a preview changes nothing, %s", what).isEqualTo(before);
            var result = operations.submit(actor, operation, request);
            var after = new Snapshot();

            assertThat(result.counts()).as(what).isEqualTo(preview.counts());
            assertThat(changed(before, after))
                    .as(what)
                    .hasSize(preview.counts(0).done());
            assertThat(losers(request, actor, before, after))
                    .as("who loses, %s", what)
                    .isEqualTo(people(preview.loses()));
            assertThat(before.tasks.keySet().stream()
                            .filter(task -> !before.tasks.get(task).equals(after.tasks.get(task))))
                    .as("tasks that move, %s", what)
                    .hasSize(Consequences.tasks(preview));
            assertThat(activities(before))
                    .as("moved tasks are recorded, %s", what)
                    .isEqualTo(Consequences.tasks(preview));
            assertThat(lost(after.sight, before.sight))
                    .as("who gains, %s", what)
                    .isEqualTo(people(preview.gains()));
            assertThat(messages(operation)).as("who is told, %s", what).isEqualTo(people(preview.told()));
            assertThat(audit(operation)).as("audit, %s", what).isEqualTo(result.counts(0));
            assertThat(jdbc.sql("select problem from access_inconsistency")
                            .query(String.class)
                            .list())
                    .as(what)
                    .isEmpty();
            assertThat(lostMessages(operation))
                    .as("lost as told, %s", what)
                    .allSatisfy((user, n) -> assertThat(n)
                            .isLessThanOrEqualTo(people(preview.loses()).getOrDefault(user, 0)));
        }
    }

    private Request request(Random random, UserId actor) {
        var target = everybody.get(random.nextInt(everybody.size()));
        Set<UserId> tell =
                everybody.stream().filter(u -> random.nextInt(4) == 0).collect(Collectors.toSet());
        String group = "Group " + random.nextInt(3);
        var change = switch (random.nextInt(10)) {
            case 0 -> new Share(target);
            case 1 -> new Unshare(target);
            case 2 -> new Assign(target);
            case 3 -> new Unassign(target);
            case 4 -> new Archive(ArchiveReason.OTHER);
            case 5 -> new Activate();
            case 6 -> new PutInGroup(group);
            case 7 -> new TakeFromGroup(new GroupRef(given.group(actor, group), group));
            case 8 -> new Delete(random.nextBoolean());
            default -> new HandOver(target, random.nextBoolean() ? "Taken over" : "", random.nextBoolean());
        };
        return new Request(List.of(change), tell);
    }

    /** What the database holds, read without the code under test but for everybody's list. */
    private final class Snapshot {
        final Map<Long, List<Object>> rows = new TreeMap<>();
        final Map<UserId, Set<ContactId>> sight = new HashMap<>();
        final Map<Long, Long> tasks = new TreeMap<>();
        final int activities;

        Snapshot() {
            jdbc.sql("select id, owner_id, assignee_id, archived from contact").query(r -> {
                rows.computeIfAbsent(r.getLong(1), id -> new ArrayList<>())
                        .addAll(List.of(r.getLong(2), r.getLong(3), r.getBoolean(4)));
            });
            jdbc.sql(
                            "select contact_id, user_id, owner, assigned, shared from contact_access order by contact_id, user_id")
                    .query(r -> {
                        rows.get(r.getLong(1))
                                .add(List.of(r.getLong(2), r.getBoolean(3), r.getBoolean(4), r.getBoolean(5)));
                    });
            jdbc.sql("select m.contact_id, m.group_id from contact_group_member m join contact c on c.id = m.contact_id"
                            + " order by m.contact_id, m.group_id")
                    .query(r -> {
                        rows.get(r.getLong(1)).add(r.getLong(2));
                    });
            jdbc.sql("select id, assignee_id from task").query(r -> {
                tasks.put(r.getLong(1), r.getLong(2));
            });
            activities = jdbc.sql("select count(*) from activity")
                    .query(Integer.class)
                    .single();
            for (UserId user : everybody) {
                sight.put(
                        user,
                        list.page(user, ALL, ContactSort.BY_NAME, 0, 1000).stream()
                                .map(ContactRow::id)
                                .collect(Collectors.toSet()));
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Snapshot s
                    && s.rows.equals(rows)
                    && s.sight.equals(sight)
                    && s.tasks.equals(tasks)
                    && s.activities == activities;
        }

        @Override
        public int hashCode() {
            return rows.hashCode();
        }
    }

    private static Set<Long> changed(Snapshot before, Snapshot after) {
        return before.rows.keySet().stream()
                .filter(id -> !before.rows.get(id).equals(after.rows.get(id)))
                .collect(Collectors.toSet());
    }

    private int activities(Snapshot before) {
        return new Snapshot().activities - before.activities;
    }

    /** Who deletes finds it among the recently deleted: no loss (R18). */
    private static Map<UserId, Integer> losers(Request request, UserId actor, Snapshot before, Snapshot after) {
        var lost = lost(before.sight, after.sight);
        if (request.changes().getFirst().action() == Action.DELETE) {
            lost.remove(actor);
        }
        return lost;
    }

    /** How many contacts each person saw in the one and not in the other. */
    private static Map<UserId, Integer> lost(Map<UserId, Set<ContactId>> one, Map<UserId, Set<ContactId>> other) {
        Map<UserId, Integer> lost = new HashMap<>();
        one.forEach((user, seen) -> {
            Set<ContactId> gone = new HashSet<>(seen);
            gone.removeAll(other.getOrDefault(user, Set.of()));
            if (!gone.isEmpty()) {
                lost.put(user, gone.size());
            }
        });
        return lost;
    }

    private static Map<UserId, Integer> people(List<Preview.PersonCount> counts) {
        Map<UserId, Integer> people = new LinkedHashMap<>();
        counts.stream()
                .filter(c -> c.person().active())
                .forEach(c -> people.put(c.person().id(), c.contacts()));
        return people;
    }

    private Map<UserId, Integer> messages(OperationId operation) {
        return messageColumn(operation, "contacts");
    }

    private Map<UserId, Integer> lostMessages(OperationId operation) {
        return messageColumn(operation, "lost");
    }

    private Map<UserId, Integer> messageColumn(OperationId operation, String column) {
        Map<UserId, Integer> found = new HashMap<>();
        jdbc.sql("select recipient_id, " + column + " from message where operation_id = ?")
                .param(operation.value())
                .query(r -> {
                    found.put(new UserId(r.getLong(1)), r.getInt(2));
                });
        return found;
    }

    private Counts audit(OperationId operation) {
        return jdbc.sql("select done, unchanged, refused, failed from operation where id = ? and state = 'FINISHED'")
                .param(operation.value())
                .query((r, n) -> new Counts(r.getInt(1), r.getInt(2), r.getInt(3), r.getInt(4)))
                .single();
    }
}
