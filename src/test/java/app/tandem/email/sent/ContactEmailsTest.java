package app.tandem.email.sent;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.email.EmailState;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads which e-mail to a contact, on the record and in the Outbox (R4, section 3). */
@DatabaseTest
class ContactEmailsTest {

    @Autowired
    Given given;

    @Autowired
    ContactEmails emails;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        given.northfield();
        jdbc.sql(
                        "insert into operation (actor_id, state, opened_at, selected) values (1, 'FINISHED', current_timestamp, 0)")
                .update();
        jdbc.sql("insert into email_text (organization_id, subject, body, created_at, created_by)"
                        + " values (1, 'Hello {{First name}}', 'A rate', current_timestamp, 1)")
                .update();
    }

    @Test
    void section_3_whoever_sees_all_activity_reads_all_and_a_partner_with_a_share_what_they_sent_themselves() {
        var contact = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .assignedTo(aisha)
                .sharedWith(jonas, diego)
                .create();
        sent(maya, contact, EmailState.SENT);
        sent(jonas, contact, EmailState.SENT);

        for (UserId all : new UserId[] {maya, sam, ruth, diego, aisha}) {
            assertThat(emails.of(all, contact, 0, 9))
                    .as(all.toString())
                    .hasSize(2)
                    .allMatch(SentEmail::readable);
        }
        assertThat(emails.of(jonas, contact, 0, 9)).singleElement().satisfies(one -> {
            assertThat(one.own()).isTrue();
            assertThat(one.subject()).isEqualTo("Hello Ada");
        });
        assertThatExceptionOfType(ContactNotFound.class).isThrownBy(() -> emails.of(nina, contact, 0, 9));
    }

    @Test
    void R4_whoever_sees_the_contact_no_more_keeps_the_number_and_reads_neither_name_nor_text() {
        var contact = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        long email = sent(maya, contact, EmailState.SENT);
        assertThat(emails.text(maya, email).body()).isEqualTo("A rate for Ada");
        jdbc.sql("update contact set owner_id = ? where id = ?")
                .params(nina.value(), contact.value())
                .update();

        assertThat(emails.counts(maya)).isEqualTo(Map.of(EmailState.SENT, 1));
        assertThat(emails.outbox(maya, null, 0, 9)).singleElement().satisfies(one -> {
            assertThat(one.contact()).isNull();
            assertThat(one.to()).isEqualTo("a contact you can no longer see");
            assertThat(one.subject()).isEmpty();
            assertThat(one.readable()).isFalse();
        });
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> emails.text(maya, email));
    }

    @Test
    void section_3_those_that_others_sent_take_no_place_from_a_partners_own() {
        var contact = given.contact().ownedBy(maya).sharedWith(jonas).create();
        sent(jonas, contact, EmailState.SENT);
        sent(maya, contact, EmailState.SENT);
        sent(maya, contact, EmailState.SENT);

        assertThat(emails.of(jonas, contact, 0, 2)).singleElement().matches(SentEmail::own);
        assertThat(emails.of(jonas, contact, 1, 2)).isEmpty();
        assertThat(emails.of(maya, contact, 2, 2)).singleElement().matches(one -> !one.own());
    }

    @Test
    void R4_why_it_came_back_names_the_address_and_is_closed_with_the_contact() {
        var contact = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        long email = sent(maya, contact, EmailState.BOUNCED);
        jdbc.sql("update contact_email set reason = '550 5.1.1 <ada@mail.example>: no such user' where id = ?")
                .param(email)
                .update();
        assertThat(emails.outbox(maya, null, 0, 9).getFirst().reason()).contains("ada@mail.example");
        jdbc.sql("update contact set owner_id = ? where id = ?")
                .params(nina.value(), contact.value())
                .update();

        assertThat(emails.outbox(maya, null, 0, 9)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(EmailState.BOUNCED);
            assertThat(one.reason()).isEmpty();
        });
        jdbc.sql("delete from contact where id = ?").param(contact.value()).update();
        assertThat(emails.outbox(maya, null, 0, 9)).singleElement().satisfies(one -> {
            assertThat(one.to()).isEqualTo("a contact you can no longer see");
            assertThat(one.reason()).isEmpty();
        });
    }

    @Test
    void the_outbox_has_ones_own_and_an_administrators_those_of_the_organization_the_latest_first() {
        var mayas = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        var diegos = given.contact().named("Ben Ito").ownedBy(diego).create();
        sent(maya, mayas, EmailState.SENT);
        sent(diego, diegos, EmailState.QUEUED);

        assertThat(emails.outbox(maya, null, 0, 9)).extracting(SentEmail::to).containsExactly("Ada Okonkwo");
        assertThat(emails.outbox(ruth, null, 0, 9)).extracting(SentEmail::to).containsExactly("Ben Ito", "Ada Okonkwo");
        assertThat(emails.outbox(ruth, EmailState.SENT, 0, 9)).hasSize(1);
        assertThat(emails.outbox(lou, null, 0, 9)).isEmpty();
        assertThat(emails.counts(ruth)).isEqualTo(Map.of(EmailState.SENT, 1, EmailState.QUEUED, 1));
    }

    @Test
    void one_that_has_not_gone_out_is_taken_back_by_its_sender_alone() {
        var contact = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        long queued = sent(maya, contact, EmailState.QUEUED);
        long gone = sent(maya, contact, EmailState.SENT);

        assertThat(emails.takeBack(ruth, queued)).isFalse();
        assertThat(emails.takeBack(maya, gone)).isFalse();
        assertThat(emails.takeBack(maya, queued)).isTrue();
        assertThat(emails.takeBack(maya, queued)).isFalse();
        assertThat(emails.counts(maya)).isEqualTo(Map.of(EmailState.SENT, 1, EmailState.TAKEN_BACK, 1));
    }

    @Test
    void R6a_an_assigned_partner_reads_that_an_e_mail_was_sent_and_not_by_somebody_whom_they_do_not_know_of() {
        var contact = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .assignedTo(aisha)
                .sharedWith(diego)
                .create();
        long diegos = sent(diego, contact, EmailState.SENT);
        jdbc.sql("update contact_email set reason = 'Diego Ramos''s account is deactivated.'")
                .update();

        assertThat(emails.of(aisha, contact, 0, 9)).singleElement().satisfies(one -> {
            assertThat(one.from()).isEqualTo("Somebody");
            assertThat(one.subject()).isEqualTo("Hello Ada");
            assertThat(one.reason()).isEmpty();
            assertThat(one.readable()).isFalse();
        });
        jdbc.sql("update email_text set subject = 'A word from {{ My NAME }}'").update();
        assertThat(emails.of(aisha, contact, 0, 9))
                .singleElement()
                .satisfies(one -> assertThat(one.subject())
                        .as("a subject that names them")
                        .isEmpty());
        // the text ends with the name of its sender
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> emails.text(aisha, diegos));
        assertThat(emails.of(maya, contact, 0, 9)).singleElement().satisfies(one -> {
            assertThat(one.from()).isEqualTo("Diego Ramos");
            assertThat(one.readable()).isTrue();
        });
    }

    @Test
    void a_contact_without_a_name_is_called_by_its_address() {
        var contact = given.contact()
                .named("")
                .email("ada@mail.example")
                .ownedBy(maya)
                .create();
        sent(maya, contact, EmailState.SENT);

        assertThat(emails.outbox(maya, null, 0, 9)).extracting(SentEmail::to).containsExactly("ada@mail.example");
    }

    private long sent(UserId sender, ContactId contact, EmailState state) {
        jdbc.sql(
                        "insert into contact_email (contact_id, sender_id, organization_id, operation_id, text_id, state, due_at,"
                                + " bulk, header_id, subject, body, created_at, changed_at)"
                                + " select :contact, u.id, u.organization_id, o.id, t.id, :state, current_timestamp, false, '<x@y>',"
                                + " 'Hello Ada', 'A rate for Ada', current_timestamp, current_timestamp"
                                + " from app_user u, operation o, email_text t where u.id = :sender")
                .param("contact", contact.value())
                .param("state", state.code())
                .param("sender", sender.value())
                .update();
        return jdbc.sql("select max(id) from contact_email").query(Long.class).single();
    }
}
