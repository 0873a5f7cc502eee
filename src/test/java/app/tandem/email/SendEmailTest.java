package app.tandem.email;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.tandem.access.Reason;
import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.consent.ConsentAddress;
import app.tandem.consent.ConsentSource;
import app.tandem.consent.ConsentStore;
import app.tandem.consent.Evidence;
import app.tandem.consent.Said;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.email.queue.Queued;
import app.tandem.email.queue.SendingCheck;
import app.tandem.email.text.EmailTextRefused;
import app.tandem.email.text.MergeField;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.people.LicenceState;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** To whom an e-mail goes is shown before, is so in the queue, and is asked again when it goes out (R38, R39, R46). */
@DatabaseTest
class SendEmailTest {

    private static final EmailDraft HELLO = EmailDraft.free("Hello {{First name}}", "A rate for {{City|your city}}.");

    @Autowired
    Given given;

    @Autowired
    Operations operations;

    @Autowired
    Composing composing;

    @Autowired
    SendingCheck check;

    @Autowired
    SentActivity record;

    @Autowired
    ConsentStore consents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void people() {
        given.northfield();
        jdbc.sql(
                        "insert into organization_email (organization_id, legal_name, postal_address, domain, verified_at)"
                                + " select o.id, o.name, '1 Main St', 'northfield.example', current_timestamp from organization o")
                .update();
    }

    @Test
    void R39_R46_who_is_skipped_and_why_is_what_the_preview_said() {
        var reached = contact("Ada Okonkwo", "ada@mail.example");
        var without = given.contact().named("No Address").ownedBy(maya).create();
        var invalid = contact("Not Valid", "b@mail.example");
        jdbc.sql("update contact set email_valid = false where id = ?")
                .param(invalid.value())
                .update();
        var out = contact("Opted Out", "out@mail.example");
        optOut(northfield, "out@mail.example");
        var archived = given.contact()
                .named("Old One")
                .email("old@mail.example")
                .ownedBy(maya)
                .archived()
                .create();
        var operation = open(maya, reached, without, invalid, out, archived);

        var preview = operations.preview(maya, operation, composing.request(maya));
        assertThat(preview.counts(0).done()).isEqualTo(1);
        assertThat(preview.counts(0).refused()).isEqualTo(4);
        assertThat(operations.previewGrounds(maya, operation, composing.request(maya), 0, Outcome.REFUSED))
                .flatExtracting(grounds -> grounds.reasons())
                .containsExactlyInAnyOrder(
                        Reason.EMAIL_MISSING, Reason.EMAIL_NOT_VALID, Reason.EMAIL_OPTED_OUT, Reason.ARCHIVED);

        var result = operations.submit(maya, operation, composing.send(maya, operation, HELLO, SendTime.NOW));

        assertThat(result.counts()).containsExactly(preview.counts(0));
        assertThat(queued()).containsExactly(reached.value());
        assertThat(jdbc.sql("select domain from contact_email")
                        .query(String.class)
                        .single())
                .isEqualTo("mail.example");
    }

    @Test
    void R39_an_optout_of_the_senders_organization_counts_as_one_of_the_owners() {
        var contact = given.contact()
                .named("Ada Okonkwo")
                .email("ada@mail.example")
                .ownedBy(maya)
                .sharedWith(jonas)
                .create();
        optOut(harbor, "Ada@mail.example");

        assertThat(done(maya, contact)).isEqualTo(1);
        assertThat(done(jonas, contact)).isZero();

        optOut(northfield, "ada@mail.example");
        assertThat(done(maya, contact)).isZero();
    }

    @Test
    void R39_what_has_changed_since_it_was_queued_is_decided_when_it_goes_out() {
        var stays = contact("Ada Okonkwo", "ada@mail.example");
        var optsOut = contact("Ben Out", "ben@mail.example");
        var archived = contact("Cem Old", "cem@mail.example");
        var moved = contact("Dee Gone", "dee@mail.example");
        var newAddress = contact("Eve New", "eve@mail.example");
        var operation = open(maya, stays, optsOut, archived, moved, newAddress);
        operations.submit(maya, operation, composing.send(maya, operation, HELLO, SendTime.NOW));
        optOut(northfield, "ben@mail.example");
        update("update contact set archived = true where id = ?", archived);
        update("update contact set owner_id = " + nina.value() + " where id = ?", moved);
        update("update contact set email = 'eve.new@mail.example' where id = ?", newAddress);

        var decided = check.check(maya, mails());

        assertThat(decided.letterhead().from()).isEqualTo("maya@northfield.example");
        assertThat(verdict(decided, stays).address()).isEqualTo("ada@mail.example");
        assertThat(verdict(decided, stays).values())
                .containsEntry(MergeField.FIRST_NAME, "Ada")
                .containsEntry(MergeField.MY_NAME, "Maya Chen")
                .doesNotContainKey(MergeField.CITY);
        assertThat(verdict(decided, optsOut).skip()).isEqualTo("Its address is opted out of e-mail.");
        assertThat(verdict(decided, archived).skip()).isEqualTo("It is archived.");
        assertThat(verdict(decided, moved).skip()).isEqualTo("It no longer exists, or you can no longer see it.");
        assertThat(verdict(decided, newAddress).address()).isEqualTo("eve.new@mail.example");
    }

    @Test
    void R38_an_unverified_domain_sends_to_one_and_not_to_several_and_without_a_postal_address_to_nobody() {
        var one = contact("Ada Okonkwo", "ada@mail.example");
        var other = contact("Ben Ito", "ben@mail.example");
        jdbc.sql("update organization_email set verified_at = null").update();
        var both = open(maya, one, other);
        assertThatExceptionOfType(EmailRefused.class)
                .isThrownBy(() -> composing.send(maya, both, HELLO, SendTime.NOW))
                .withMessageContaining("sending domain is not verified");
        var single = open(maya, one);
        assertThat(composing.send(maya, single, HELLO, SendTime.NOW).changes()).hasSize(1);

        jdbc.sql("update organization_email set postal_address = ''").update();
        assertThatExceptionOfType(EmailRefused.class)
                .isThrownBy(() -> composing.send(maya, single, HELLO, SendTime.NOW))
                .withMessageContaining("no postal address");
    }

    @Test
    void R38_the_From_address_is_at_the_organizations_domain_and_answers_go_to_the_person() {
        jdbc.sql("update organization_email set domain = 'mail.northfield.example'")
                .update();
        assertThat(composing.sender(maya).from()).isEqualTo("Maya Chen <maya@mail.northfield.example>");
        assertThat(composing.sender(maya).replyTo()).isEqualTo("maya@test.example");
    }

    @Test
    void a_text_is_refused_with_its_problems_and_one_of_somebody_else_cannot_be_sent() {
        var contact = contact("Ada Okonkwo", "ada@mail.example");
        var operation = open(maya, contact);
        assertThatExceptionOfType(EmailTextRefused.class)
                .isThrownBy(() ->
                        composing.send(maya, operation, EmailDraft.free("Hello {{Frist name}}", "Hi"), SendTime.NOW));

        var diegos = open(
                diego, given.contact().email("x@mail.example").ownedBy(diego).create());
        var request = composing.send(diego, diegos, HELLO, SendTime.NOW);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> operations.submit(maya, operation, request));
        assertThat(queued()).isEmpty();
    }

    @Test
    void an_email_without_a_text_is_previewed_and_never_queued() {
        var operation = open(maya, contact("Ada Okonkwo", "ada@mail.example"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> operations.submit(maya, operation, Request.of(SendEmail.UNWRITTEN)));
        assertThat(queued()).isEmpty();
    }

    @Test
    void later_is_that_time_where_each_contact_lives_or_where_the_sender_does() {
        var california = given.contact()
                .email("a@mail.example")
                .field("state", "CA")
                .ownedBy(maya)
                .create();
        var florida = given.contact()
                .email("b@mail.example")
                .field("state", "FL")
                .ownedBy(maya)
                .create();
        var nowhere = given.contact()
                .email("c@mail.example")
                .field("state", "")
                .ownedBy(maya)
                .create();
        jdbc.sql("update app_user set zone = 'America/Chicago' where id = ?")
                .param(maya.value())
                .update();
        var nine = LocalDateTime.parse("2031-07-01T09:00");
        send(new SendTime(nine, true), california, florida, nowhere);
        assertThat(due(california))
                .isEqualTo(OffsetDateTime.parse("2031-07-01T16:00Z").toInstant());
        assertThat(due(florida))
                .isEqualTo(OffsetDateTime.parse("2031-07-01T13:00Z").toInstant());
        assertThat(due(nowhere))
                .isEqualTo(OffsetDateTime.parse("2031-07-01T14:00Z").toInstant());

        jdbc.sql("delete from contact_email").update();
        send(new SendTime(nine, false), california, florida);
        assertThat(due(california))
                .isEqualTo(OffsetDateTime.parse("2031-07-01T14:00Z").toInstant());
        assertThat(due(florida)).isEqualTo(due(california));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> send(new SendTime(LocalDateTime.parse("2001-07-01T09:00"), false), california))
                .withMessage("That time has passed.");
    }

    @Test
    void R6a_the_time_line_keeps_no_subject_that_has_a_field_of_the_senders() {
        var ada = contact("Ada Okonkwo", "ada@mail.example");
        send(SendTime.NOW, ada);
        jdbc.sql("update contact_email set state = 3, subject = 'Hello Ada'").update();
        var mails = jdbc.sql("select id from contact_email").query(Long.class).list();
        record.sent(mails, OffsetDateTime.parse("2026-12-01T09:00Z"));
        jdbc.sql("update email_text set subject = 'From {{My first name|me}}'").update();
        record.bounced(mails, OffsetDateTime.parse("2026-12-01T10:00Z"));

        assertThat(jdbc.sql("select kind || ':' || detail from activity where kind like 'EMAIL%' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("EMAIL_SENT:Hello Ada", "EMAIL_BOUNCED:");
        for (var field : MergeField.values()) {
            boolean senders = field.about() == MergeField.About.SENDER;
            assertThat(field.label().startsWith("My ")).as(field.label()).isEqualTo(senders);
            assertThat(MergeField.namesSender("Hi {{" + field.label() + "|x}}")).isEqualTo(senders);
        }
    }

    @Test
    void every_state_has_one_zone() {
        var states = StateZones.all().values().stream().flatMap(List::stream).toList();
        assertThat(states).doesNotHaveDuplicates();
        assertThat(Arrays.stream(LicenceState.values()).map(Enum::name)).isSubsetOf(states);
    }

    @Test
    void what_has_not_gone_out_is_taken_back_by_who_sent_it_alone() {
        var operation =
                send(SendTime.NOW, contact("Ada Okonkwo", "ada@mail.example"), contact("Ben Ito", "b@mail.example"));
        jdbc.sql("update contact_email set state = 3 where id = (select min(id) from contact_email)")
                .update();

        assertThat(composing.waiting(maya, operation)).isEqualTo(1);
        assertThat(composing.takeBack(diego, operation)).isZero();
        assertThat(composing.takeBack(ruth, operation)).isZero();
        assertThat(composing.takeBack(maya, operation)).isEqualTo(1);
        assertThat(composing.takeBack(maya, operation)).isZero();
        assertThat(jdbc.sql("select state from contact_email order by id")
                        .query(Integer.class)
                        .list())
                .containsExactly(EmailState.SENT.code(), EmailState.TAKEN_BACK.code());
    }

    @Test
    void the_preview_walks_through_those_that_would_get_it_and_says_which_values_are_missing() {
        var ada = given.contact()
                .named("Ada Abara")
                .email("ada@mail.example")
                .field("city", "Edina")
                .ownedBy(maya)
                .create();
        var ben = contact("Ben Berg", "ben@mail.example");
        var operation = open(
                maya, ada, ben, given.contact().named("Cem No").ownedBy(maya).create());

        var second = composing.preview(maya, operation, HELLO, 1);
        assertThat(second.contact()).isEqualTo(ben);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.of()).isEqualTo(2);
        assertThat(second.email().subject()).isEqualTo("Hello Ben");
        assertThat(second.email().plain()).contains("A rate for your city.");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> composing.preview(maya, operation, HELLO, 2));
        assertThat(composing.missing(maya, operation, HELLO))
                .containsExactly(new Composing.Missing(MergeField.CITY, 1, "your city"));
    }

    @Test
    void R6a_partners_who_work_with_them_too_are_those_the_sender_may_know() {
        var both = given.contact()
                .email("a@mail.example")
                .ownedBy(maya)
                .sharedWith(jonas, aisha)
                .create();
        var one = given.contact()
                .email("b@mail.example")
                .ownedBy(maya)
                .sharedWith(jonas)
                .create();
        assertThat(composing.alsoWork(maya, open(maya, both, one)))
                .extracting(also -> also.partner().id(), Composing.AlsoWorks::contacts)
                .containsExactly(Tuple.tuple(jonas, 2), Tuple.tuple(aisha, 1));
        assertThat(composing.alsoWork(jonas, open(jonas, both)))
                .extracting(also -> also.partner().id())
                .containsExactly(maya);
    }

    private ContactId contact(String name, String email) {
        return given.contact().named(name).email(email).ownedBy(maya).create();
    }

    private OperationId open(UserId actor, ContactId... contacts) {
        return operations.open(actor, new Selection.Some(new HashSet<>(Set.of(contacts))));
    }

    private OperationId send(SendTime time, ContactId... contacts) {
        var operation = open(maya, contacts);
        operations.submit(maya, operation, composing.send(maya, operation, HELLO, time));
        return operation;
    }

    private int done(UserId actor, ContactId contact) {
        return operations
                .preview(actor, open(actor, contact), composing.request(actor))
                .counts(0)
                .done();
    }

    private void update(String sql, ContactId contact) {
        jdbc.sql(sql).param(contact.value()).update();
    }

    private List<Long> queued() {
        return jdbc.sql("select contact_id from contact_email where state = 1 order by contact_id")
                .query(Long.class)
                .list();
    }

    private Instant due(ContactId contact) {
        return jdbc.sql("select due_at from contact_email where contact_id = ?")
                .param(contact.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private List<Queued> mails() {
        return jdbc.sql("select id, contact_id, text_id, bulk from contact_email order by id")
                .query((row, n) -> new Queued(
                        row.getLong("id"),
                        new ContactId(row.getLong("contact_id")),
                        maya,
                        northfield,
                        row.getLong("text_id"),
                        row.getBoolean("bulk"),
                        1,
                        ""))
                .list();
    }

    private SendingCheck.Verdict verdict(SendingCheck.Decided decided, ContactId contact) {
        return decided.verdicts()
                .get(jdbc.sql("select id from contact_email where contact_id = ?")
                        .param(contact.value())
                        .query(Long.class)
                        .single());
    }

    private void optOut(OrganizationId organization, String email) {
        transaction.executeWithoutResult(status -> consents.optOut(
                organization,
                List.of(ConsentAddress.email(email)),
                new Evidence("", Said.UNKNOWN, LocalDate.parse("2026-03-02"), "", "", null),
                new ConsentStore.Recorded(ConsentSource.LINK, null, null, OffsetDateTime.parse("2026-03-02T15:00Z"))));
    }
}
