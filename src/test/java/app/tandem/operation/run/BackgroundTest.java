package app.tandem.operation.run;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.audit.Leases;
import app.tandem.audit.OperationId;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.notify.Messages;
import app.tandem.operation.Counts;
import app.tandem.operation.Operations;
import app.tandem.operation.Plan;
import app.tandem.operation.Plans;
import app.tandem.operation.Request;
import app.tandem.operation.RequestStore;
import app.tandem.operation.relationship.Share;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A large operation runs by itself, can be stopped, and survives its instance of the application (R45, R47). */
@DatabaseTest
@Tag("slow")
class BackgroundTest {

    private static final int CONTACTS = OperationRunner.CHUNK + 1_500;

    @Autowired
    Operations operations;

    @Autowired
    Submissions submissions;

    @Autowired
    Plans plans;

    @Autowired
    OperationRunner runs;

    @Autowired
    Leases leases;

    @Autowired
    RequestStore requests;

    @Autowired
    Workers workers;

    @Autowired
    Messages messages;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    OperationId operation;
    Request share;

    @BeforeEach
    void aLargeShareThatMayaHasOpened() {
        given.northfield();
        Set<ContactId> all =
                new HashSet<>(given.contacts(CONTACTS).ownedBy(maya).create());
        operation = operations.open(maya, new Selection.Some(all));
        share = Request.of(new Share(diego));
    }

    @Test
    void it_is_not_waited_for_and_whoever_submitted_it_is_told_at_the_bell_when_it_is_over() {
        assertThat(operations.begin(maya, operation, share)).isEmpty();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> operations.progress(maya, operation).over());

        assertThat(operations.result(maya, operation).counts(0)).isEqualTo(new Counts(CONTACTS, 0, 0, 0));
        assertThat(operations.progress(maya, operation).attempted()).isEqualTo(CONTACTS);
        assertThat(messages.of(maya, 0, 10))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.text()).isEqualTo("Finished: 11,500 contacts shared with Diego Ramos"));
        assertThat(messages.of(diego, 0, 10))
                .singleElement()
                .satisfies(
                        message -> assertThat(message.text()).isEqualTo("Maya Chen shared 11,500 contacts with you"));
    }

    @Test
    void R45_all_that_match_a_filter_are_done_however_many_they_are() {
        operation = operations.open(maya, new Selection.AllMatching(ContactFilter.NONE, Set.of()));
        assertThat(operations.preview(maya, operation, share).counts(0)).isEqualTo(new Counts(CONTACTS, 0, 0, 0));

        assertThat(operations.submit(maya, operation, share).counts(0)).isEqualTo(new Counts(CONTACTS, 0, 0, 0));
    }

    @Test
    void R49_an_instance_that_takes_over_goes_on_where_the_last_committed_chunk_ended() {
        killedAfterTheFirstChunk();
        assertThat(progress()).isEqualTo(OperationRunner.CHUNK);
        assertThat(messages.of(diego, 0, 10))
                .as("nothing is told before it is over")
                .isEmpty();

        takeOver();

        assertThat(operations.progress(maya, operation).over()).isTrue();
        assertThat(operations.result(maya, operation).counts(0)).isEqualTo(new Counts(CONTACTS, 0, 0, 0));
        assertThat(number("select count(*) from contact_access where shared")).isEqualTo(CONTACTS);
        assertThat(messages.of(diego, 0, 10)).hasSize(1);
        assertThat(messages.of(maya, 0, 10)).hasSize(1);
    }

    @Test
    void an_instance_that_was_stopped_and_begins_again_runs_operations_again() {
        workers.stop();
        assertThat(workers.takeWaiting()).isEmpty();
        workers.start();

        assertThat(operations.begin(maya, operation, share)).isEmpty();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> operations.progress(maya, operation).over());
    }

    @Test
    void R49_two_instances_never_take_the_same_operation() {
        killedAfterTheFirstChunk();
        var other = new Leases(jdbc);
        var transaction = new TransactionTemplate(transactions);

        List<Leases.Taken> first = transaction.execute(status -> leases.take(9));
        List<Leases.Taken> second = transaction.execute(status -> other.take(9));

        assertThat(first).hasSize(1);
        assertThat(second).isEmpty();
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> other.advance(operation, OperationRunner.CHUNK, CONTACTS)))
                .isInstanceOf(Leases.TakenOver.class);
    }

    @Test
    void an_instance_that_was_only_slow_changes_nothing_more_after_another_has_taken_over() {
        var plan = started();
        jdbc.sql("update operation set runner = 'another'").update();

        assertThatThrownBy(() -> runs.run(plan, () -> plan, 0, () -> true)).isInstanceOf(Leases.TakenOver.class);

        assertThat(number("select count(*) from contact_access where shared")).isZero();
        assertThat(number("select count(*) from operation_item")).isZero();
        assertThat(number("select count(*) from message")).isZero();
    }

    @Test
    void R45_stopped_it_keeps_what_is_done_and_the_rest_is_not_attempted() {
        var plan = started();
        operations.stop(maya, operation);
        operations.stop(maya, operation);

        var counts = runs.run(plan, () -> plan, 0, () -> true);

        assertThat(counts).containsExactly(new Counts(OperationRunner.CHUNK, 0, 0, 0));
        var progress = operations.progress(maya, operation);
        assertThat(progress.over()).isTrue();
        assertThat(progress.stopped()).isTrue();
        assertThat(progress.selected() - progress.attempted()).isEqualTo(1_500);
        assertThat(messages.of(diego, 0, 10))
                .singleElement()
                .satisfies(
                        message -> assertThat(message.text()).isEqualTo("Maya Chen shared 10,000 contacts with you"));
        assertThat(messages.of(maya, 0, 10))
                .singleElement()
                .satisfies(message -> assertThat(message.detail()).isEqualTo("Stopped: 1,500 were not attempted"));
    }

    @Test
    void nobody_stops_or_follows_the_operation_of_somebody_else() {
        started();
        operations.stop(diego, operation);

        assertThat(number("select count(*) from operation_stop")).isZero();
        assertThatThrownBy(() -> operations.progress(diego, operation)).hasMessage("There is no such operation");
        assertThatThrownBy(() -> operations.request(diego, operation)).hasMessage("There is no such operation");
        assertThatThrownBy(() -> operations.result(diego, operation)).hasMessage("There is no such operation");
        assertThat(operations.running(diego)).isEmpty();
        assertThat(operations.running(maya)).hasSize(1);
    }

    @Test
    void what_gets_no_further_however_often_it_is_taken_is_ended_where_it_stands() {
        killedAfterTheFirstChunk();
        jdbc.sql("update operation set takings = :most - 1")
                .param("most", Leases.TAKINGS)
                .update();

        takeOver();
        assertThat(operations.progress(maya, operation).over()).isTrue();
        assertThat(operations.result(maya, operation).counts(0)).isEqualTo(new Counts(CONTACTS, 0, 0, 0));

        operation = operations.open(
                maya, new Selection.Some(Set.of(given.contact().ownedBy(maya).create())));
        started();
        jdbc.sql("update operation set takings = :most, lease_until = opened_at where state = 'RUNNING'")
                .param("most", Leases.TAKINGS)
                .update();
        takeOver();

        assertThat(operations.progress(maya, operation).stopped()).isTrue();
        assertThat(operations.result(maya, operation).counts(0)).isEqualTo(Counts.ZERO);
    }

    @Test
    void R4_a_person_deactivated_while_it_runs_does_nothing_more() {
        var counts = runs.run(started(), this::planOfMayaWhoIsDeactivated, 0, () -> true);

        assertThat(counts).containsExactly(new Counts(OperationRunner.CHUNK, 0, 1_500, 0));
    }

    private Plan planOfMayaWhoIsDeactivated() {
        jdbc.sql("update app_user set active = false where id = :maya")
                .param("maya", maya.value())
                .update();
        return plans.plan(maya, operation, share).plan();
    }

    private Plan started() {
        var plan = plans.plan(maya, operation, share).plan();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            leases.start(plan.operation(), plan.actor().id(), "SHARE", false, java.time.OffsetDateTime.now());
            requests.write(plan);
        });
        return plan;
    }

    private void killedAfterTheFirstChunk() {
        var plan = started();
        assertThatThrownBy(() -> runs.run(plan, () -> plan, 0, () -> false)).isInstanceOf(Leases.TakenOver.class);
    }

    private void takeOver() {
        workers.takeWaiting().forEach(CompletableFuture::join);
    }

    private int progress() {
        return operations.progress(maya, operation).attempted();
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
