package app.tandem.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.tandem.contact.ContactId;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.TestDatabase;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Eight threads do everything that can be done with the same fifty contacts at once, on PostgreSQL: for a few seconds, or
 * with {@code --long} for twenty, or as long as {@code -Dtandem.crowd.seconds} says (R49).
 */
@DatabaseTest
class AllAtOnceTest {

    private static final int CONTACTS = 50;
    private static final int ROUNDS = 20;
    private static final Set<String> EVERYTHING = Set.of("SHARE", "ASSIGN", "ARCHIVE", "CHANGE_OWNER", "MERGE");
    private static final int SECONDS =
            Integer.getInteger("tandem.crowd.seconds", Boolean.getBoolean("tandem.long") ? 20 : 4);

    @Autowired
    BeanFactory beans;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void R49_nothing_that_people_do_at_once_leads_to_what_the_rules_forbid_or_is_lost() throws Exception {
        assumeTrue(TestDatabase.isPostgres(), "H2 is for one person");
        database.empty();
        var numbers = new Numbers(Cast.create(given));
        long seed = Long.getLong("tandem.crowd.seed", 49);
        var crowd = new Crowd(beans, numbers, contacts(numbers.users(), new Random(seed)));

        crowd.act(seed, Duration.ofSeconds(SECONDS));
        for (int more = 1; !changed().keySet().containsAll(EVERYTHING) && more < ROUNDS; more++) {
            crowd.act(seed + 100L * more, Duration.ofSeconds(SECONDS)); // a slow machine comes to little in the first
        }

        System.out.printf("At once: %s, contacts changed %s%n", crowd, changed());
        assertThat(crowd.broken)
                .as("what nobody may be told, seed %d", seed)
                .extracting(e -> e + " at " + List.of(e.getStackTrace()).subList(0, 3))
                .isEmpty();
        var aftermath = new Aftermath(jdbc);
        assertThat(aftermath.found()).as("seed %d", seed).isEmpty();
        assertThat(aftermath.lostEdits(crowd.saved)).as("seed %d", seed).isEmpty();
        assertThat(crowd.saved).as("edits").isNotEmpty();
        assertThat(changed().keySet()).as("everything was done").containsAll(EVERYTHING);
    }

    /** How many contacts by which kind of change. */
    private Map<String, Integer> changed() {
        Map<String, Integer> changed = new TreeMap<>();
        jdbc.sql(
                        "select k.kind, count(*) from operation_item i join operation_change k"
                                + " on k.operation_id = i.operation_id and k.no = i.change_no where i.outcome = 1 group by k.kind")
                .query(r -> {
                    changed.put(r.getString(1), r.getInt(2));
                });
        return changed;
    }

    /** Of everybody, some with a task of the owner. */
    private List<ContactId> contacts(List<UserId> users, Random random) {
        List<ContactId> contacts = new CopyOnWriteArrayList<>();
        for (int n = 0; n < CONTACTS; n++) {
            var owner = users.get(random.nextInt(3));
            var contact = given.contact().named("Contact " + n).ownedBy(owner);
            var other = users.get(random.nextInt(users.size()));
            if (!other.equals(owner)) {
                contact.sharedWith(other).assignedTo(other);
            }
            if (n % 10 == 0) {
                contact.onLoan("4471-" + n);
            }
            contacts.add(contact.create());
            for (UserId user : List.of(owner, other)) {
                jdbc.sql("insert into task (contact_id, title, assignee_id, created_by, created_at)"
                                + " values (?, 'Call', ?, ?, ?)")
                        .params(contacts.getLast().value(), user.value(), user.value(), OffsetDateTime.now())
                        .update();
            }
        }
        return contacts;
    }
}
