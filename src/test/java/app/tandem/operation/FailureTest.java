package app.tandem.operation;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.audit.Outcome;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.relationship.Assign;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A contact that the database refuses is reported as failed, alone; the others are done (R45). */
@DatabaseTest
class FailureTest {

    @Autowired
    Operations operations;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aTableThatRefusesOneName() {
        given.northfield();
        jdbc.sql("alter table contact add constraint refuses check ((first_name <> 'Broken' or archived = false)"
                        + " and (first_name <> 'Torn' or assignee_id is null))")
                .update();
    }

    @AfterEach
    void aTableThatRefusesNothing() {
        jdbc.sql("alter table contact drop constraint refuses").update();
    }

    @Test
    void R45_one_contact_with_a_database_error_is_failed_and_the_others_are_done() {
        Set<ContactId> all = new HashSet<>(given.contacts(37).ownedBy(maya).create());
        var broken = given.contact().named("Broken", "Record").ownedBy(maya).create();
        all.add(broken);
        var operation = operations.open(maya, new Selection.Some(all));

        var result = operations.submit(maya, operation, Request.of(new Archive(ArchiveReason.OTHER)));

        assertThat(result.counts(0)).isEqualTo(new Counts(37, 0, 0, 1));
        assertThat(operations.resultRows(maya, operation, 0, Outcome.FAILED, 0, 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.name()).isEqualTo("Broken Record");
                    assertThat(row.explanations().getFirst().fact()).isEqualTo("The database rejected it.");
                });
        assertThat(jdbc.sql("select count(*) from contact where archived")
                        .query(Integer.class)
                        .single())
                .isEqualTo(37);
        assertThat(jdbc.sql("select state || ' ' || done || ' ' || failed from operation")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("FINISHED 37 1"));
        assertThat(jdbc.sql("select problem from access_inconsistency")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void R47_nobody_is_told_of_a_contact_that_failed() {
        var broken = given.contact()
                .named("Broken", "Record")
                .ownedBy(maya)
                .assignedTo(diego)
                .create();
        var all = Set.of(broken, assigned("One", diego), assigned("Two", diego), assigned("Three", diego));

        archive(diego, Set.of(broken));
        assertThat(told()).isEmpty();
        archive(diego, all);

        assertThat(told()).as("one message, over all attempts").containsExactly("Maya 3");
    }

    @Test
    void R47_what_a_later_part_makes_of_a_message_counts_as_in_one_part() {
        var nia = given.lo("Nia Amari").of(northfield).create();
        var shared = given.contact().ownedBy(maya).sharedWith(nia).create();
        var torn = given.contact().named("Torn", "Record").ownedBy(maya).create();
        var all = Set.of(shared, torn, assigned("One", nia));
        var operation = operations.open(maya, new Selection.Some(all));

        operations.submit(maya, operation, new Request(List.of(new Assign(diego)), Set.of(nia)));

        assertThat(jdbc.sql("select role || ' ' || contacts || ' ' || lost from message where recipient_id = :nia")
                        .param("nia", nia.value())
                        .query(String.class)
                        .list())
                .as("her assignment ended, which is more than being ticked")
                .containsExactly("4 2 1");
    }

    private ContactId assigned(String name, UserId assignee) {
        return given.contact().named(name).ownedBy(maya).assignedTo(assignee).create();
    }

    private void archive(UserId actor, Set<ContactId> contacts) {
        var operation = operations.open(actor, new Selection.Some(contacts));
        operations.submit(actor, operation, Request.of(new Archive(ArchiveReason.OTHER)));
    }

    private List<String> told() {
        return jdbc.sql("select u.first_name || ' ' || m.contacts from message m"
                        + " join app_user u on u.id = m.recipient_id order by m.id")
                .query(String.class)
                .list();
    }
}
