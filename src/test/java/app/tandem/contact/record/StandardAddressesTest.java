package app.tandem.contact.record;

import static app.tandem.contact.ContactField.*;
import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactId;
import app.tandem.intake.address.FakeSmarty;
import app.tandem.intake.address.StandardAddress;
import app.tandem.intake.address.Standardizer;
import app.tandem.live.Live;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** R34: the record keeps the standard address where that is sure, and says by whom. */
@DatabaseTest
class StandardAddressesTest {

    private static final ContactData TYPED = ContactData.of(Map.of(
            FIRST_NAME, "Ada",
            STREET, "2417 Girard Avenue South",
            UNIT, "Apt. 3",
            CITY, "Minneapolis",
            STATE, "Minnesota",
            ZIP, "55405"));
    private static final StandardAddress OWN =
            new StandardAddress("2417 GIRARD AVE S APT 3", "MINNEAPOLIS", "MN", "55405");
    private static final StandardAddress KNOWN =
            new StandardAddress("2417 GIRARD AVENUE SOUTH", "SAINT PAUL", "MN", "55105-1811");

    @Autowired
    Given given;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Live live;

    @BeforeEach
    void people() {
        given.northfield();
    }

    @Test
    void R34_an_address_is_standard_as_soon_as_it_is_saved_and_stays_as_it_was_typed() {
        var id = contacts.create(maya, TYPED);

        var record = contacts.open(maya, id);
        assertThat(standard(id).address()).contains(OWN);
        assertThat(standard(id).by()).isEqualTo(Standardizer.TANDEM);
        assertThat(record.data().text(STREET)).isEqualTo("2417 Girard Avenue South");
        assertThat(record.data().text(STATE)).isEqualTo("Minnesota");
    }

    @Test
    void R34_an_address_that_is_not_sure_any_more_loses_its_standard_and_tells_why() {
        var id = contacts.create(maya, TYPED);
        var first = standard(id);

        var named = edit(id, contacts.open(maya, id).data().with(LAST_NAME, "Okonkwo"));
        assertThat(standard(id)).as("another field").isEqualTo(first);

        var wrong = edit(id, named.with(ZIP, "90210"));
        assertThat(standard(id).address()).isEmpty();
        assertThat(standard(id).why()).isEqualTo("The ZIP code is not of this state.");

        edit(
                id,
                wrong.with(STREET, "")
                        .with(UNIT, "")
                        .with(CITY, "")
                        .with(STATE, "")
                        .with(ZIP, ""));
        assertThat(contacts.open(maya, id).standard()).isNull();
    }

    @Test
    void R34_Smarty_is_asked_after_the_save_and_its_word_goes_before_ours() throws Exception {
        try (var smarty = new FakeSmarty()) {
            var held = new CountDownLatch(1);
            smarty.answers((exchange, question) -> {
                await(held);
                FakeSmarty.known(exchange, question);
            });
            var id = contacts.create(maya, TYPED);
            follow(smarty, id, TYPED);

            assertThat(standard(id).address()).as("nobody waits for Smarty").contains(OWN);
            held.countDown();
            Awaitility.await().until(() -> standard(id).by() == Standardizer.SMARTY);
            assertThat(standard(id).address()).contains(KNOWN);
        }
    }

    @Test
    void R34_a_failing_Smarty_costs_nothing_and_the_record_says_so() throws Exception {
        try (var smarty = new FakeSmarty().answers(402, "")) {
            var id = contacts.create(maya, TYPED);
            follow(smarty, id, TYPED);

            Awaitility.await().until(() -> standard(id).by() == Standardizer.TANDEM_INSTEAD);
            assertThat(standard(id).address()).contains(OWN);
            assertThat(standard(id).by().words()).isEqualTo("by Tandem, as Smarty did not answer");
        }
    }

    @Test
    void R34_an_answer_to_an_address_that_is_another_by_now_is_dropped() throws Exception {
        try (var smarty = new FakeSmarty()) {
            var held = new CountDownLatch(1);
            smarty.answers((exchange, question) -> {
                await(held);
                FakeSmarty.known(exchange, question);
            });
            var id = contacts.create(maya, TYPED);
            var later = later(smarty);
            follow(later, id, TYPED);
            Awaitility.await().until(() -> smarty.asked().size() == 1);
            var moved = edit(id, contacts.open(maya, id).data().with(STREET, "12 Elm St"));
            var other = contacts.create(maya, TYPED);
            held.countDown();
            follow(later, other, TYPED);

            Awaitility.await().until(() -> standard(other).by() == Standardizer.SMARTY);
            assertThat(standard(id).by()).isEqualTo(Standardizer.TANDEM);
            assertThat(standard(id).address().orElseThrow().street()).isEqualTo("12 ELM ST APT 3");
            assertThat(moved.text(STREET)).isEqualTo("12 Elm St");
        }
    }

    private LaterAddresses later(FakeSmarty smarty) {
        return new LaterAddresses(smarty.addresses(), jdbc, transaction, live, Clock.systemUTC());
    }

    private void follow(FakeSmarty smarty, ContactId id, ContactData data) {
        follow(later(smarty), id, data);
    }

    private void follow(LaterAddresses later, ContactId id, ContactData data) {
        transaction.executeWithoutResult(status -> new StandardAddresses(jdbc, later)
                .follow(id, ContactData.EMPTY, data, OffsetDateTime.now(ZoneOffset.UTC)));
    }

    private ContactData edit(ContactId id, ContactData typed) {
        return contacts.edit(maya, id, contacts.open(maya, id).data(), typed).data();
    }

    private ContactRecord.Standard standard(ContactId id) {
        return Objects.requireNonNull(contacts.open(maya, id).standard());
    }

    private static void await(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
