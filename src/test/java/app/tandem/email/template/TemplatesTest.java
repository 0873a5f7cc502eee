package app.tandem.email.template;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.tandem.access.EmailPolicy.Deed;
import app.tandem.email.text.EmailTextRefused;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.SqlCount;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** One's own templates and the organization's, with all their versions and their sendings. */
@DatabaseTest
class TemplatesTest {

    private static final String TEXT = "Hello {{First name|there}},\n\nhow are you?";

    @Autowired
    Templates templates;

    @Autowired
    Samples samples;

    @Autowired
    Given given;

    @Autowired
    SqlCount count;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        given.northfield();
    }

    private Template own(UserId owner, String name) {
        return templates.save(owner, null, 0, name, false, "Hello", TEXT);
    }

    private Template everybodys(String name) {
        return templates.save(ruth, null, 0, name, true, "Hello", TEXT);
    }

    private Template again(UserId editor, Template seen, String body) {
        return templates.save(
                editor, seen.id(), seen.version(), seen.name(), seen.organizations(), seen.subject(), body);
    }

    @Test
    void one_is_offered_one_s_own_and_the_organization_s_by_name() {
        own(maya, "Zebra");
        own(diego, "Diego's");
        everybodys("Birthday");
        own(maya, "Árbol");
        assertThat(templates.offered(maya))
                .extracting(Template::name, Template::organizations)
                .containsExactly(tuple("Árbol", false), tuple("Birthday", true), tuple("Zebra", false));
        assertThat(templates.offered(jonas)).as("another organization").isEmpty();
    }

    @Test
    void offering_takes_one_statement_however_many_there_are() {
        for (int n = 0; n < 5; n++) {
            own(maya, "Mine " + n);
        }
        int few = count.during(() -> templates.offered(maya)).size();
        for (int n = 5; n < 20; n++) {
            own(maya, "Mine " + n);
        }
        assertThat(count.during(() -> templates.offered(maya))).hasSize(few);
        assertThat(count.during(() -> templates.usage(maya))).hasSizeLessThanOrEqualTo(few);
    }

    @Test
    void each_saving_is_a_version_and_an_older_one_never_changes() {
        var first = own(maya, "Rate check");
        assertThat(first.version()).isEqualTo(1);
        var second = again(maya, first, "Second text");
        var third = templates.save(maya, second.id(), 2, "Rates", false, "New subject", "Second text");
        assertThat(third.version()).isEqualTo(3);
        assertThat(templates.versions(maya, first.id()))
                .extracting(version -> version.version() + " " + version.subject() + ": " + version.body())
                .containsExactly("3 New subject: Second text", "2 Hello: Second text", "1 Hello: " + TEXT);
        assertThat(templates.versions(maya, first.id()).getFirst().by()).isEqualTo("Maya Chen");
        assertThat(templates.open(maya, first.id())).isEqualTo(third);
    }

    @Test
    void saving_what_is_there_makes_no_version() {
        var first = own(maya, "Rate check");
        assertThat(again(maya, first, first.body()).version()).isEqualTo(1);
    }

    @Test
    void R49_of_two_who_save_at_once_the_second_is_told_and_neither_text_is_lost() {
        var seen = everybodys("Rate check");
        again(ruth, seen, "The first text");
        assertThatThrownBy(() -> again(ruth, seen, "The second text"))
                .isInstanceOfSatisfying(TemplateConflict.class, conflict -> {
                    assertThat(conflict.now().version()).isEqualTo(2);
                    assertThat(conflict.now().body()).isEqualTo("The first text");
                });
        assertThat(templates.open(maya, seen.id()).body()).isEqualTo("The first text");
    }

    @Test
    void R49_of_many_who_save_at_the_same_moment_one_wins() throws Exception {
        var seen = everybodys("Rate check");
        try (var windows = Executors.newFixedThreadPool(4)) {
            var answers = windows.invokeAll(Collections.nCopies(4, () -> {
                try {
                    again(ruth, seen, "Text of " + Thread.currentThread().threadId());
                    return "saved";
                } catch (TemplateConflict told) {
                    return "told";
                }
            }));
            assertThat(answers).extracting(Future::get).containsExactlyInAnyOrder("saved", "told", "told", "told");
        }
        assertThat(templates.versions(maya, seen.id())).hasSize(2);
    }

    @Test
    void a_name_is_there_once_for_one_owner_whatever_its_case_and_accents() {
        own(maya, "Café");
        assertThatThrownBy(() -> own(maya, " cafe "))
                .isInstanceOf(TemplateNameRefused.class)
                .hasMessage("There is a template with that name. Enter another name.");
        own(diego, "Café");
        everybodys("Café");
        var other = own(maya, "Other");
        assertThatThrownBy(() -> templates.save(maya, other.id(), 1, "CAFÉ", false, "Hello", TEXT))
                .isInstanceOf(TemplateNameRefused.class);
        assertThat(templates.open(maya, other.id()).name()).isEqualTo("Other");
    }

    @Test
    void a_name_is_needed_and_has_at_most_100_characters() {
        assertThatThrownBy(() -> own(maya, " \u200b ")).hasMessage("Enter a name for the template.");
        assertThatThrownBy(() -> own(maya, "x".repeat(101))).isInstanceOf(TemplateNameRefused.class);
        assertThat(own(maya, "x".repeat(100)).name()).hasSize(100);
        assertThatThrownBy(() -> own(maya, "a\0b")).isInstanceOf(TemplateNameRefused.class);
    }

    @Test
    void a_text_that_could_not_be_sent_is_refused_with_its_problems_and_nothing_is_saved() {
        assertThatThrownBy(() -> templates.save(maya, null, 0, "Bad", false, "", "Hello {{Frist name}}"))
                .isInstanceOfSatisfying(
                        EmailTextRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(EmailTextRefused.Problem::place)
                                .contains(EmailTextRefused.Place.SUBJECT, EmailTextRefused.Place.BODY));
        assertThat(templates.offered(maya)).isEmpty();
    }

    @Test
    void a_member_reads_the_organization_s_and_an_administrator_alone_changes_it() {
        var theirs = everybodys("Birthday");
        assertThat(templates.open(maya, theirs.id())).isEqualTo(theirs);
        for (var member : new UserId[] {maya, sam}) {
            assertThatThrownBy(() -> again(member, theirs, "Mine now"))
                    .isInstanceOf(TemplateRefused.class)
                    .hasMessageContaining("Only an administrator");
            assertThatThrownBy(() -> templates.remove(member, theirs.id())).isInstanceOf(TemplateRefused.class);
            assertThatThrownBy(() -> templates.save(member, null, 0, "For all", true, "Hello", TEXT))
                    .isInstanceOf(TemplateRefused.class);
            assertThat(templates.against(member, Deed.CHANGE, true)).hasSize(1);
        }
        assertThat(again(ruth, theirs, "Better").version()).isEqualTo(2);
    }

    @Test
    void one_s_own_becomes_the_organization_s_by_an_administrator_and_stays_so() {
        var mine = own(ruth, "Birthday");
        var published = templates.save(ruth, mine.id(), 1, "Birthday", true, "Hello", TEXT);
        assertThat(published.organizations()).isTrue();
        assertThat(templates.offered(maya)).hasSize(1);
        assertThat(templates
                        .save(ruth, mine.id(), 2, "Birthday", false, "Hello", "New")
                        .organizations())
                .isTrue();
        var hers = own(maya, "Mine");
        assertThatThrownBy(() -> templates.save(maya, hers.id(), 1, "Mine", true, "Hello", TEXT))
                .isInstanceOf(TemplateRefused.class);
    }

    @Test
    void R4_somebody_s_own_is_not_there_for_anybody_else() {
        var hers = own(maya, "Rate check");
        for (var other : new UserId[] {diego, sam, ruth, jonas}) {
            assertThatThrownBy(() -> templates.open(other, hers.id())).isInstanceOf(TemplateNotFound.class);
            assertThatThrownBy(() -> again(other, hers, "Stolen")).isInstanceOf(TemplateNotFound.class);
            assertThatThrownBy(() -> templates.remove(other, hers.id())).isInstanceOf(TemplateNotFound.class);
        }
    }

    @Test
    void what_is_removed_is_offered_no_more_gives_its_name_free_and_keeps_what_was_sent() {
        var gone = own(maya, "Rate check");
        sent(maya, gone, 1, 1);
        templates.remove(maya, gone.id());
        assertThat(templates.offered(maya)).isEmpty();
        assertThatThrownBy(() -> templates.open(maya, gone.id())).isInstanceOf(TemplateNotFound.class);
        assertThatThrownBy(() -> again(maya, gone, "Late")).isInstanceOf(TemplateNotFound.class);
        assertThatThrownBy(() -> templates.remove(maya, gone.id())).isInstanceOf(TemplateNotFound.class);
        assertThat(jdbc.sql(
                                "select count(*) from contact_email e join email_text x on x.id = e.text_id where x.body = :body")
                        .param("body", TEXT)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        templates.remove(maya, own(maya, "Rate check").id());
        assertThat(own(maya, "Rate check").version()).isEqualTo(1);
    }

    @Test
    void one_knows_of_one_s_own_sendings_and_an_administrator_of_all() {
        var theirs = everybodys("Birthday");
        long first = sent(maya, theirs, 1, 3);
        var newer = again(ruth, theirs, "Better");
        sent(diego, newer, 2, 2);
        assertThat(templates.usedIn(maya, theirs.id())).singleElement().satisfies(use -> {
            assertThat(use.operation().value()).isEqualTo(first);
            assertThat(use.emails()).isEqualTo(3);
            assertThat(use.version()).isEqualTo(1);
            assertThat(use.by()).isEqualTo("Maya Chen");
            assertThat(use.own()).isTrue();
        });
        assertThat(templates.usedIn(sam, theirs.id())).as("a manager").isEmpty();
        assertThat(templates.usedIn(ruth, theirs.id()))
                .extracting(TemplateUse::by, TemplateUse::emails, TemplateUse::version, TemplateUse::own)
                .containsExactlyInAnyOrder(tuple("Diego Ramos", 2, 2, false), tuple("Maya Chen", 3, 1, false));
        assertThat(templates.usage(ruth).get(theirs.id()).emails()).isEqualTo(5);
        assertThat(templates.usage(ruth).get(theirs.id()).sendings()).isEqualTo(2);
        assertThat(templates.usage(maya).get(theirs.id()).emails()).isEqualTo(3);
        assertThat(templates.usage(nina)).isEmpty();
    }

    @Test
    void a_text_stands_as_an_invented_contact_gets_it_and_as_one_of_whom_nothing_is_known() {
        assertThat(samples.of(maya, "For {{First name|you}}", TEXT, false)
                        .email()
                        .subject())
                .isEqualTo("For Emily");
        var bare = samples.of(maya, "For {{First name|you}}", TEXT, true);
        assertThat(bare.email().subject()).isEqualTo("For you");
        assertThat(bare.from()).startsWith("Maya Chen <");
        assertThat(bare.footer().sender()).isEqualTo("Maya Chen");
    }

    /** As the queue writes it: a sending of so many e-mails; returns its operation. */
    private long sent(UserId sender, Template template, int version, int emails) {
        var contact = given.contact().ownedBy(sender).create();
        long operation = operation(sender);
        for (int n = 0; n < emails; n++) {
            jdbc.sql("""
                            insert into contact_email (contact_id, sender_id, organization_id, operation_id, text_id, state,
                                                       due_at, bulk, header_id, created_at, changed_at)
                            select :contact, u.id, u.organization_id, :operation, x.id, 3, current_timestamp, true, 'x@y',
                                   current_timestamp, current_timestamp
                            from app_user u, email_text x
                            where u.id = :sender and x.template_id = :template and x.version = :version""")
                    .param("contact", contact.value())
                    .param("operation", operation)
                    .param("sender", sender.value())
                    .param("template", template.id())
                    .param("version", version)
                    .update();
        }
        return operation;
    }

    private long operation(UserId sender) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into operation (actor_id, state, opened_at, selected)"
                        + " values (:sender, 'FINISHED', current_timestamp, 0)")
                .param("sender", sender.value())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }
}
