package app.tandem.live;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.deleted.Delete;
import app.tandem.operation.Change;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.SqlCount;
import app.tandem.testing.TestDatabase;
import app.tandem.transfer.HandOver;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who hears of what others changed, across the instances on one database. */
@DatabaseTest
class LiveTest {

    @Autowired
    Operations operations;

    @Autowired
    Accounts accounts;

    @Autowired
    AffectedUsers concerned;

    @Autowired
    JdbcConnectionDetails connection;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    SqlCount count;

    ContactId ada;
    ContactId bea;
    Instance here;

    @BeforeEach
    void people() {
        given.northfield();
        ada = given.contact().named("Ada One").ownedBy(maya).sharedWith(jonas).create();
        bea = given.contact().named("Bea Two").ownedBy(maya).create();
        here = new Instance(concerned, connection, jdbc, maya, sam, diego, jonas, tom);
        here.opens(ada);
        here.opens(bea);
    }

    @AfterEach
    void closes() {
        here.close();
    }

    private long run(UserId actor, Change change, ContactId... contacts) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contacts)));
        operations.submit(actor, operation, Request.of(change));
        return operation.value();
    }

    private Concern after(UserId actor, Change change, ContactId... contacts) {
        var ids = new HashSet<>(Set.of(contacts));
        long operation = run(actor, change, contacts);
        if (!TestDatabase.isPostgres()) {
            here.live().operation(operation, ids.stream().map(ContactId::value).toList());
        }
        return here.next();
    }

    private static Set<Long> ids(UserId... people) {
        Set<Long> ids = new HashSet<>();
        for (var one : people) {
            ids.add(one.value());
        }
        return ids;
    }

    @Test
    void a_share_concerns_the_owner_their_supervisor_and_those_it_is_shared_with_and_nobody_else() {
        var concern = after(maya, new Share(diego), ada);
        assertThat(concern.viewers()).isEqualTo(ids(maya, sam, diego, jonas));
        assertThat(concern.told()).isEqualTo(ids(diego));
        assertThat(concern.contacts()).containsExactly(ada.value());
        assertThat(concern.everybody()).isFalse();
    }

    @Test
    void whoever_loses_access_is_concerned() {
        var concern = after(maya, new Unshare(jonas), ada);
        assertThat(concern.viewers()).isEqualTo(ids(maya, sam, jonas));
        assertThat(concern.contacts()).containsExactly(ada.value());
    }

    @Test
    void a_change_of_owner_and_a_deletion_concern_who_had_it_and_who_has_it() {
        assertThat(after(sam, new HandOver(diego, "", false), ada).viewers()).isEqualTo(ids(maya, sam, diego, jonas));
        assertThat(after(diego, new Delete(false), ada).viewers()).isEqualTo(ids(sam, diego));
    }

    @Test
    void an_operation_that_changes_nothing_concerns_nobody() {
        var concern = after(maya, new Share(jonas), ada);
        assertThat(concern.viewers()).isEmpty();
        assertThat(concern.contacts()).isEmpty();
        assertThat(concern.told()).isEmpty();
    }

    @Test
    void an_edit_concerns_those_who_see_the_contact() {
        here.live().contact(ada.value());
        var concern = here.next();
        assertThat(concern.viewers()).isEqualTo(ids(maya, sam, jonas));
        assertThat(concern.contacts()).containsExactly(ada.value());
        assertThat(concern.of(tom.value(), 0)).isNull();
        assertThat(concern.of(tom.value(), ada.value()))
                .as("whoever has it open is told, whatever they see of it now")
                .isNotNull();
    }

    @Test
    void a_person_whose_rights_change_is_concerned_by_everything_and_a_closed_account_is_named() {
        here.live().people(new app.tandem.people.PeopleChanged(Set.of(tom)));
        var concern = here.next();
        assertThat(concern.rights()).isEqualTo(ids(tom));
        assertThat(concern.closed()).isEmpty();
        accounts.deactivate(tom);
        here.live().contact(ada.value());
        var closed = here.next();
        assertThat(closed.closed()).isEqualTo(ids(tom));
    }

    @Test
    void what_is_rolled_back_is_never_heard_R47() {
        transaction.executeWithoutResult(status -> {
            here.live().contact(ada.value());
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            here.live().contact(bea.value());
            assertThat(here.unasked()).as("before the commit").isZero();
        });
        assertThat(here.next().contacts()).containsExactly(bea.value());
        assertThat(here.unasked()).isZero();
    }

    @Test
    void many_chunks_of_one_operation_are_asked_for_once() {
        long operation = run(maya, new Share(diego), ada, bea);
        var alone = new Instance(concerned, maya);
        alone.opens(ada);
        alone.opens(bea);
        for (int n = 0; n < 50; n++) {
            alone.live().operation(operation, List.of(ada.value()));
            alone.live().operation(operation, List.of(bea.value()));
        }
        var statements = count.during(
                () -> assertThat(alone.next().contacts()).containsExactlyInAnyOrder(ada.value(), bea.value()));
        assertThat(statements).hasSize(3);
        assertThat(alone.unasked()).isZero();
    }

    @Test
    void messages_about_an_operation_concern_those_who_are_told_and_no_list() {
        long operation = run(maya, new Share(diego), ada);
        var alone = new Instance(concerned, maya, diego, jonas);
        alone.opens(ada);
        alone.live().messages(operation);
        var concern = alone.next();
        assertThat(concern.told()).isEqualTo(ids(diego));
        assertThat(concern.contacts()).isEmpty();
        assertThat(concern.viewers()).isEmpty();

        alone.live().messages(operation);
        alone.live().operation(operation, List.of(ada.value()));
        alone.live().messages(operation);
        assertThat(alone.next().contacts()).containsExactly(ada.value());
    }

    @Test
    void an_announcement_travels_as_text_and_any_other_text_is_none() {
        var one = Announcement.operation(12, 3, 999_999_999_999_999_999L, "a1b2");
        assertThat(Announcement.read(one.text())).contains(one);
        assertThat(Announcement.read(Announcement.person(7).text())).contains(Announcement.person(7));
        assertThat(Announcement.read("OPERATION 12")).isEmpty();
    }

    @Test
    void a_flood_of_announcements_is_one_that_everything_may_have_changed() {
        var alone = new Instance(concerned, maya);
        for (long n = 1; n <= 1_500; n++) {
            alone.live().contact(n);
        }
        assertThat(alone.next().everybody()).isTrue();
    }

    @Test
    void what_is_committed_on_one_instance_is_heard_on_both() {
        assumeTrue(TestDatabase.isPostgres());
        try (var there = new Instance(concerned, connection, jdbc, tom, jonas)) {
            run(maya, new Unshare(jonas), ada);
            assertThat(here.next().viewers()).isEqualTo(ids(maya, sam, jonas));
            assertThat(there.next().viewers()).as("those who are here").isEqualTo(ids(jonas));
        }
    }

    @Test
    void after_the_listening_connection_was_lost_everything_counts_as_changed_and_it_listens_again() {
        assumeTrue(TestDatabase.isPostgres());
        for (int n = 0; n < 3; n++) {
            int killed = jdbc.sql("select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name = 'tandem-live' and datname = current_database()) x")
                    .query(Integer.class)
                    .single();
            assertThat(killed).isPositive();
            assertThat(here.next().everybody()).isTrue();
        }
        here.live().contact(ada.value());
        assertThat(here.next().contacts()).containsExactly(ada.value());
    }

    @Test
    void what_strangers_say_on_the_channel_counts_as_something_that_was_missed() {
        assumeTrue(TestDatabase.isPostgres());
        jdbc.sql("select pg_notify('tandem_live', 'x')").query((row, n) -> 0).list();
        assertThat(here.next().everybody()).isTrue();
    }
}
