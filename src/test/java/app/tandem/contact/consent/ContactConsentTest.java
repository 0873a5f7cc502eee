package app.tandem.contact.consent;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.consent.Channel;
import app.tandem.consent.ConsentAddress;
import app.tandem.consent.Evidence;
import app.tandem.consent.EvidenceRefused;
import app.tandem.consent.Said;
import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.Contacts;
import app.tandem.history.Timeline;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person allows and forbids, recorded on the record of one contact of theirs (R35). */
@DatabaseTest
class ContactConsentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final ConsentAddress ADA = ConsentAddress.email("ada@okonkwo.example");
    private static final ConsentAddress CELL = ConsentAddress.phone(Channel.SMS, "+16123384471");
    private static final Evidence PHONED =
            new Evidence("Ada Okonkwo", Said.BY_PHONE, TODAY, "No more mails, please.", "Call at noon", null);

    @Autowired
    Given given;

    @Autowired
    ContactConsent consent;

    @Autowired
    Contacts contacts;

    @Autowired
    Timeline timeline;

    @Autowired
    Unsubscribed unsubscribed;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        given.northfield();
    }

    @Test
    void R35_an_opt_out_belongs_to_the_address_and_holds_for_every_record_of_the_organization() {
        var mine = contact(maya, "Ada@Okonkwo.example");
        var same = contact(diego, "ada@okonkwo.EXAMPLE");
        var other = contact(diego, "bob@okonkwo.example");
        var agents = contact(jonas, "ada@okonkwo.example");

        var sheet = consent.optOut(maya, mine, ADA, PHONED, TODAY);

        assertThat(sheet.on(Channel.EMAIL))
                .singleElement()
                .matches(ConsentSheet.Line::optedOut)
                .returns("Ada@Okonkwo.example", ConsentSheet.Line::shown);
        assertThat(unsubscribed(mine, same, other, agents)).containsExactly(true, true, false, false);
        assertThat(consent.of(diego, same).on(Channel.EMAIL)).singleElement().matches(ConsentSheet.Line::optedOut);
        assertThat(consent.of(jonas, agents).on(Channel.EMAIL))
                .as("another organization")
                .singleElement()
                .matches(line -> line.consent().isEmpty());
    }

    @Test
    void R35_it_keeps_who_when_how_and_the_wording_and_a_second_one_changes_nothing() {
        var ada = contact(maya, "ada@okonkwo.example");
        consent.optOut(maya, ada, ADA, PHONED, TODAY);
        var again = consent.optOut(maya, ada, ADA, Evidence.NONE, TODAY);

        assertThat(again.history())
                .singleElement()
                .returns(false, ConsentSheet.Entry::optedIn)
                .returns("you", ConsentSheet.Entry::by)
                .returns("By phone", ConsentSheet.Entry::how)
                .returns(TODAY, ConsentSheet.Entry::saidOn)
                .returns("No more mails, please.", ConsentSheet.Entry::wording)
                .returns("Call at noon", ConsentSheet.Entry::evidence);
        assertThat(told(maya, ada))
                .containsOnlyOnce("recorded an opt-out of e-mail")
                .doesNotContain("okonkwo.example");
    }

    @Test
    void R4_R35_another_record_of_the_same_address_tells_nobody_who_recorded_it_and_how() {
        consent.optOut(maya, contact(maya, "ada@okonkwo.example"), ADA, PHONED, TODAY);
        var diegos = given.contact()
                .email("ada@okonkwo.example")
                .ownedBy(diego)
                .sharedWith(aisha)
                .create();
        for (var viewer : Set.of(diego, aisha)) {
            assertThat(consent.of(viewer, diegos).history())
                    .singleElement()
                    .returns("", ConsentSheet.Entry::by)
                    .returns("", ConsentSheet.Entry::how)
                    .returns(null, ConsentSheet.Entry::saidOn)
                    .returns("", ConsentSheet.Entry::wording)
                    .returns("", ConsentSheet.Entry::evidence);
        }
        assertThat(told(diego, diegos)).doesNotContain("Maya", "opt-out");
    }

    @Test
    void R8_R35_whoever_may_edit_the_contact_records_it_and_nobody_else() {
        var ada = given.contact()
                .email("ada@okonkwo.example")
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(diego)
                .create();
        for (UserId refused : Set.of(diego, sam, ruth)) {
            assertThatThrownBy(() -> consent.optOut(refused, ada, ADA, Evidence.NONE, TODAY))
                    .isInstanceOf(ActionRefused.class);
        }
        for (UserId stranger : Set.of(nina, aisha, tom)) {
            assertThatThrownBy(() -> consent.optOut(stranger, ada, ADA, Evidence.NONE, TODAY))
                    .isInstanceOf(ContactNotFound.class);
            assertThatThrownBy(() -> consent.of(stranger, ada)).isInstanceOf(ContactNotFound.class);
        }
        assertThat(consent.optOut(jonas, ada, ADA, PHONED, TODAY).on(Channel.EMAIL))
                .as("the partner to whom it is assigned")
                .singleElement()
                .matches(ConsentSheet.Line::optedOut);
        assertThat(unsubscribed(ada)).containsExactly(true);
    }

    @Test
    void R35_nobody_takes_an_opt_out_back_on_a_record_and_it_says_whom_to_ask() {
        var ada = given.contact().phone("+16123384471").ownedBy(maya).create();
        consent.optOut(maya, ada, CELL, Evidence.NONE, TODAY);
        assertThatThrownBy(() -> consent.optIn(maya, ada, CELL, PHONED, TODAY))
                .isInstanceOf(ConsentRefused.class)
                .hasMessage("They opted out of it. Ask Ruth Adler, who can arrange it.");
        assertThat(consent.of(maya, ada).whomToAsk()).contains("Ruth Adler");
    }

    @Test
    void R35_text_messages_are_allowed_by_number_with_what_proves_it() {
        var ada = given.contact().phone("+16123384471").ownedBy(maya).create();
        assertThatThrownBy(() -> consent.optIn(maya, ada, CELL, Evidence.NONE, TODAY))
                .isInstanceOf(EvidenceRefused.class)
                .hasMessageContaining("Who allowed it?")
                .hasMessageContaining("What proves it?");
        assertThatThrownBy(() -> consent.optIn(
                        maya,
                        ada,
                        CELL,
                        new Evidence("Ada", Said.IN_PERSON, TODAY.plusDays(1), "Yes", "Form", null),
                        TODAY))
                .isInstanceOf(EvidenceRefused.class)
                .hasMessage("This day is yet to come.");

        consent.optIn(maya, ada, CELL, PHONED, TODAY);

        assertThat(consent.of(maya, ada).on(Channel.SMS)).singleElement().matches(ConsentSheet.Line::optedIn);
        assertThat(consent.of(maya, ada).on(Channel.CALL))
                .singleElement()
                .matches(line -> line.consent().isEmpty());
        // they may change their mind
        consent.optOut(maya, ada, CELL, Evidence.NONE, TODAY);
        assertThat(consent.of(maya, ada).on(Channel.SMS)).singleElement().matches(ConsentSheet.Line::optedOut);
        assertThat(consent.of(maya, ada).history())
                .extracting(ConsentSheet.Entry::optedIn)
                .containsExactly(false, true);
    }

    @Test
    void R49_an_address_that_the_record_no_longer_has_is_refused() {
        var ada = contact(maya, "ada@okonkwo.example");
        assertThatThrownBy(() ->
                        consent.optOut(maya, ada, ConsentAddress.email("guess@okonkwo.example"), Evidence.NONE, TODAY))
                .isInstanceOf(ConsentRefused.class)
                .hasMessage("This record has another address now.");
    }

    @Test
    void R36_another_address_of_a_contact_is_as_free_as_it_is_itself() {
        var ada = contact(maya, "ada@okonkwo.example");
        consent.optOut(maya, ada, ADA, Evidence.NONE, TODAY);
        email(ada, "new@okonkwo.example");
        assertThat(unsubscribed(ada)).containsExactly(false);
        email(ada, "ADA@okonkwo.example");
        assertThat(unsubscribed(ada)).containsExactly(true);
        email(ada, "");
        assertThat(unsubscribed(ada)).containsExactly(false);
        assertThat(consent.of(maya, ada).lines()).isEmpty();
    }

    @Test
    void R49_opt_outs_of_one_address_on_several_records_at_the_same_time_wait_for_each_other() throws Exception {
        var emails = List.of("ada@okonkwo.example", "bob@okonkwo.example");
        List<ContactId> all = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            all.add(contact(n % 2 == 0 ? maya : diego, emails.get(n / 4)));
        }
        Collections.shuffle(all, new Random(1));
        var start = new CyclicBarrier(all.size());
        try (var together = Executors.newFixedThreadPool(all.size())) {
            List<Future<?>> done = new ArrayList<>();
            for (var one : all) {
                var owner = jdbc.sql("select owner_id from contact where id = ?")
                        .param(one.value())
                        .query((r, n) -> new UserId(r.getLong(1)))
                        .single();
                done.add(together.submit(() -> {
                    start.await();
                    var address = consent.of(owner, one).lines().getFirst().address();
                    return consent.optOut(owner, one, address, Evidence.NONE, TODAY);
                }));
            }
            for (var one : done) {
                one.get();
            }
        }
        assertThat(unsubscribed(all.toArray(ContactId[]::new))).containsOnly(true);
        assertThat(jdbc.sql("select count(*) from consent_event")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void R49_an_opt_out_locks_contacts_in_the_same_order_as_everybody_else() throws Exception {
        for (int n = 0; n < 20; n++) {
            var email = "ada" + n + "@okonkwo.example";
            var low = contact(maya, email);
            var high = contact(maya, email);
            var start = new CyclicBarrier(2);
            try (var together = Executors.newFixedThreadPool(2)) {
                var out = together.submit(() -> {
                    start.await();
                    return consent.optOut(maya, high, ConsentAddress.email(email), Evidence.NONE, TODAY);
                });
                var other = together.submit(() -> {
                    start.await();
                    return transaction.execute(status -> jdbc.sql(
                                    "select c.id from contact c where c.id in (?, ?) order by c.id for update")
                            .params(low.value(), high.value())
                            .query(Long.class)
                            .list());
                });
                out.get();
                assertThat(other.get()).hasSize(2);
            }
        }
    }

    @Test
    void R36_what_was_left_wrong_is_put_right_and_what_is_right_stays() {
        var out = contact(maya, "ada@okonkwo.example");
        var free = contact(maya, "bob@okonkwo.example");
        consent.optOut(maya, out, ADA, Evidence.NONE, TODAY);
        jdbc.sql("update contact set unsubscribed = false where id = ?")
                .param(out.value())
                .update();
        assertThat(unsubscribed.putRight(OffsetDateTime.now().minusHours(1))).isEqualTo(1);
        assertThat(unsubscribed(out, free)).containsExactly(true, false);

        jdbc.sql("update contact set unsubscribed = not unsubscribed").update();
        assertThat(unsubscribed.putAllRight()).isEqualTo(2);
        assertThat(unsubscribed(out, free)).containsExactly(true, false);
        assertThat(unsubscribed.putRight(OffsetDateTime.now().minusHours(1)) + unsubscribed.putAllRight())
                .isZero();
    }

    @Test
    void R4_how_often_others_recorded_something_of_a_number_is_not_told_on_another_record() {
        var mine = given.contact().phone("+16123384471").ownedBy(maya).create();
        var same = given.contact().phone("+16123384471").ownedBy(diego).create();
        consent.optIn(maya, mine, CELL, PHONED, TODAY);
        consent.optIn(maya, mine, CELL, PHONED, TODAY);
        consent.optOut(maya, mine, CELL, Evidence.NONE, TODAY);
        assertThat(consent.of(maya, mine).history()).hasSize(3);
        assertThat(consent.of(diego, same).history()).singleElement().returns(false, ConsentSheet.Entry::optedIn);
    }

    private void email(ContactId contact, String address) {
        var seen = contacts.open(maya, contact).data();
        contacts.edit(maya, contact, seen, seen.with(ContactField.EMAIL, address));
    }

    private ContactId contact(UserId owner, String email) {
        return given.contact().named("Ada Okonkwo").email(email).ownedBy(owner).create();
    }

    private String told(UserId viewer, ContactId contact) {
        return timeline.page(viewer, contact, Set.of(), null, 50).happenings().toString();
    }

    private List<Boolean> unsubscribed(ContactId... contacts) {
        return java.util.Arrays.stream(contacts)
                .map(contact -> jdbc.sql("select unsubscribed from contact where id = ?")
                        .param(contact.value())
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
