package app.tandem.notify;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.contact.ContactId;
import app.tandem.operation.Request;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.testing.SqlCount;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Who finds which mails in the outbox, and how much of them (R4, R6a, R47). */
class OutboxTest extends PostRoom {

    @Autowired
    private People people;

    @Autowired
    private Mails mails;

    @Autowired
    private SqlCount sql;

    private UserId carl;
    private Outbox outbox;

    @BeforeEach
    void anAdminOfTheFirm() {
        carl = given.agent("Carl Voss")
                .of(people.find(jonas).orElseThrow().organization())
                .admin()
                .create();
        outbox = new Outbox(
                jdbc,
                people,
                table,
                new MailComposer(jdbc, contacts, settings, kinds, letters()),
                settings,
                mails,
                clock,
                contacts,
                kinds,
                letters());
    }

    private void collected() {
        dispatch((JavaMailSenderImpl) null).round();
    }

    private List<String> subjects(UserId viewer) {
        return outbox.list(viewer, null, 0, 10).stream()
                .map(OutboxMail::subject)
                .toList();
    }

    private OutboxMail only(UserId viewer) {
        var all = outbox.list(viewer, null, 0, 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private ContactId contact(String name) {
        return given.contact().named(name).ownedBy(maya).create();
    }

    @Test
    void ones_own_mails_are_those_of_ones_doing_and_those_to_oneself() {
        submit(maya, new Share(diego), contact("Ada One"));
        submit(nina, new Share(maya), given.contact().ownedBy(nina).create());
        submit(nina, new Share(diego), given.contact().ownedBy(nina).create());
        collected();

        assertThat(subjects(maya))
                .containsExactly("Nina Kowalski shared Ada Okonkwo with you", "Maya Chen shared Ada One with you");
        assertThat(outbox.counts(maya)).isEqualTo(Map.of(MailState.NOT_CONFIGURED, 2));
        assertThat(subjects(sam)).as("a manager is no admin").isEmpty();
        assertThat(subjects(jonas)).isEmpty();
    }

    @Test
    void an_admin_finds_those_of_the_organization_and_no_others() {
        submit(maya, new Share(diego), contact("Ada One"));
        submit(maya, new Share(jonas), contact("Bea Two"));
        collected();

        assertThat(subjects(ruth)).hasSize(2);
        assertThat(subjects(carl)).as("only the one to his agent").hasSize(1);
        assertThat(outbox.counts(carl)).isEqualTo(Map.of(MailState.NOT_CONFIGURED, 1));
    }

    @Test
    void R4_the_text_names_what_its_viewer_may_see() {
        submit(maya, new Share(jonas), contact("Ada One"));
        collected();
        var mail = only(maya);

        assertThat(outbox.open(jonas, mail.id()).body()).contains("- Ada One");
        assertThat(outbox.open(jonas, mail.id()).own()).isTrue();
        assertThat(outbox.open(maya, mail.id()).body()).contains("- Ada One");
        assertThat(outbox.open(carl, mail.id()).body())
                .as("he supervises nobody who owns it")
                .contains("Maya Chen shared 1 contact with you.", "- A contact that you cannot see")
                .doesNotContain("Ada");
        assertThat(outbox.open(maya, mail.id()))
                .extracting(MailText::from, MailText::replyTo, MailText::to)
                .containsExactly(
                        "Maya Chen via Tandem <tandem@northfield.example>",
                        "Maya Chen <maya@test.example>",
                        "Jonas Berg <jonas@test.example>");
        assertThatThrownBy(() -> outbox.open(diego, mail.id())).isInstanceOf(MailNotFound.class);
    }

    @Test
    void R4_what_the_reader_lost_meanwhile_is_named_to_nobody() {
        var contact = contact("Ada One");
        submit(maya, new Share(jonas), contact);
        submit(maya, new Unshare(jonas), contact);
        collected();

        assertThat(outbox.open(maya, outbox.list(maya, null, 0, 1).getFirst().id())
                        .body())
                .doesNotContain("Ada");
    }

    @Test
    void R6a_the_readers_admin_does_not_learn_with_whom_else_it_was_shared() {
        given.partners(maya, aisha);
        var contact =
                given.contact().named("Ada One").ownedBy(maya).sharedWith(jonas).create();
        var operation = operations.open(maya, new app.tandem.contact.Selection.Some(Set.of(contact)));
        operations.submit(maya, operation, new Request(List.of(new Share(aisha)), Set.of(jonas)));
        jdbc.sql("update message set names_target = true").update();
        collected();

        assertThat(subjects(jonas)).containsExactly("Maya Chen shared Ada One with Aisha Karim");
        assertThat(subjects(carl))
                .containsExactlyInAnyOrder(
                        "Maya Chen shared 1 contact with you", "Maya Chen changed who has access to 1 contact");
        assertThat(subjects(ruth)).contains("Maya Chen shared Ada One with Aisha Karim");
    }

    @Test
    void a_failed_one_is_sent_again_with_its_message_id_and_a_sent_one_is_not() throws Exception {
        submit(maya, new Share(diego), contact("Ada One"));
        try (var server = new ScriptedSmtp()) {
            server.answer("RCPT", "550 no");
            dispatch(server.port()).round();
            var failed = only(maya);
            assertThat(failed.state()).isEqualTo(MailState.FAILED);
            assertThat(failed.reason()).contains("550 no");

            server.answer("RCPT", "250 ok");
            assertThat(outbox.sendAgain(maya, failed.id())).isTrue();
            assertThat(only(maya).attempts()).isZero();
            dispatch(server.port()).round();

            assertThat(only(maya).state()).isEqualTo(MailState.SENT);
            assertThat(server.messageIds())
                    .containsExactly(jdbc.sql("select header_id from mail")
                            .query(String.class)
                            .single());
            assertThat(outbox.sendAgain(maya, failed.id())).isFalse();
        }
        assertThatThrownBy(() -> outbox.sendAgain(nina, only(maya).id())).isInstanceOf(MailNotFound.class);
    }

    @Test
    void a_digest_is_in_the_outbox_of_its_reader_and_not_of_those_it_tells_of() {
        preferences.save(diego, Map.of(Topic.SHARES, Delivery.DAILY));
        submit(maya, new Share(diego), contact("Ada One"));
        clock.forward(java.time.Duration.ofHours(3));
        collected();

        assertThat(subjects(diego)).singleElement().asString().startsWith("1 notification, ");
        assertThat(subjects(maya)).isEmpty();
        assertThat(outbox.open(diego, only(diego).id()).body()).contains("Maya Chen shared Ada One with you.");
        assertThat(outbox.open(diego, only(diego).id()).replyTo()).isEmpty();
    }

    @Test
    void a_page_is_read_in_as_many_statements_however_many_mails_it_has() {
        submit(maya, new Share(diego), contact("Ada One"));
        collected();
        int one = sql.during(() -> outbox.list(maya, null, 0, 50)).size();
        IntStream.range(0, 20).forEach(n -> submit(maya, new Share(diego), contact("Ada " + n)));
        collected();

        var many = sql.during(() -> outbox.list(maya, MailState.NOT_CONFIGURED, 0, 50));

        assertThat(many).hasSize(one);
        assertThat(Arrays.asList(one)).allMatch(n -> n <= 5);
    }

    @Test
    void two_windows_that_first_choose_at_once_choose_one_after_the_other() throws Exception {
        try (var windows = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < 20; n++) {
                jdbc.sql("delete from mail_preference").update();
                var answers = windows.invokeAll(Collections.nCopies(2, () -> {
                    preferences.save(diego, Map.of(Topic.SHARES, Delivery.DAILY));
                    return "saved";
                }));
                assertThat(answers).extracting(Future::get).containsOnly("saved");
            }
        }
    }

    @Test
    void choices_are_kept_for_each_person_and_what_was_not_chosen_is_suggested() {
        preferences.save(diego, Map.of(Topic.SHARES, Delivery.IN_APP, Topic.TICKED, Delivery.DAILY));
        preferences.save(diego, Map.of(Topic.SHARES, Delivery.DAILY));

        assertThat(preferences.of(diego))
                .containsEntry(Topic.SHARES, Delivery.DAILY)
                .containsEntry(Topic.TICKED, Delivery.DAILY)
                .containsEntry(Topic.ASSIGNMENTS, Delivery.AT_ONCE)
                .hasSize(Topic.values().length);
        assertThat(preferences.of(maya)).containsEntry(Topic.SHARES, Delivery.AT_ONCE);
    }
}
