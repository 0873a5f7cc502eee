package app.tandem.operation;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.transfer.HandOver;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people submit operations on the same contacts at once: it ends as if one had come after the other (R49). */
@DatabaseTest
class AtTheSameTimeTest {

    private static final int CONTACTS = 300;

    @Autowired
    Operations operations;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        given.northfield();
    }

    @RepeatedTest(5)
    void R49_what_the_owner_does_and_a_change_of_owner_end_as_if_one_came_after_the_other(RepetitionInfo round)
            throws Exception {
        Set<ContactId> all =
                new HashSet<>(given.contacts(CONTACTS).ownedBy(maya).create());
        var owners = List.of(
                        new Share(jonas),
                        new Share(diego),
                        new Assign(diego),
                        new Assign(jonas),
                        new Archive(ArchiveReason.OTHER))
                .get(round.getCurrentRepetition() - 1);

        var counts =
                atOnce(submission(maya, all, owners), submission(sam, all, new HandOver(diego, "Taken over", false)));

        assertThat(jdbc.sql("select problem from access_inconsistency")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(counts.getFirst()).isIn(new Counts(CONTACTS, 0, 0, 0), new Counts(0, 0, CONTACTS, 0));
        assertThat(counts.getLast()).isEqualTo(new Counts(CONTACTS, 0, 0, 0));
        assertThat(jdbc.sql("select distinct u.first_name, a.owner from contact_access a"
                                + " join app_user u on u.id = a.user_id")
                        .query((row, n) -> row.getString(1) + row.getBoolean(2))
                        .list())
                .as("whoever comes first, Diego owns all of them and nobody else has access")
                .containsExactly("Diegotrue");
        assertThat(jdbc.sql("select count(*) from operation where state <> 'FINISHED'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Callable<Counts> submission(UserId actor, Set<ContactId> contacts, Change change) {
        var operation = operations.open(actor, new Selection.Some(contacts));
        return () -> operations.submit(actor, operation, Request.of(change)).counts(0);
    }

    private static List<Counts> atOnce(Callable<Counts> one, Callable<Counts> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<Counts> first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            Future<Counts> second = threads.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
