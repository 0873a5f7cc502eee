package app.tandem.history;

import static app.tandem.testing.Given.by;
import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.contact.ContactNotFound;
import app.tandem.history.PersonCheck.Verdict;
import app.tandem.people.Person;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.SqlCount;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Check a person": can or cannot, and why; for a partner no more than R6a. */
@DatabaseTest
class PersonChecksTest {

    @Autowired
    PersonChecks checks;

    @Autowired
    Given given;

    @Autowired
    SqlCount count;

    @BeforeEach
    void people() {
        given.northfield();
        given.neverPartners(maya, aisha);
        given.partners(diego, jonas);
    }

    @Test
    void somebody_who_cannot_see_it_is_explained_and_who_could_let_them() {
        var contact = given.contact().ownedBy(maya).assignedTo(jonas).create();

        var check = checks.check(maya, contact, omar);
        assertThat(check.answer()).isEqualTo("Omar Farouk cannot see this contact");
        assertThat(check.why())
                .containsExactly(
                        "Omar does not own it, and it is neither assigned to nor shared with Omar.",
                        "Omar manages Downtown; the owner, Maya Chen, is on Lakeside.");
        assertThat(check.help())
                .containsExactly("You can share it with Omar.", "Jonas Berg, the assignee, cannot share it with Omar.");
        assertThat(check.canShare()).isTrue();
        assertThat(checks.check(sam, contact, omar).help())
                .startsWith(
                        "You can share it with Omar, acting as the owner.",
                        "Maya Chen, the owner, can share it with Omar.");
    }

    @Test
    void R16_being_on_one_team_shows_nothing() {
        var contact = given.contact().ownedBy(maya).create();

        assertThat(checks.check(maya, contact, diego).why())
                .contains("Diego and Maya Chen are both on Lakeside; being on the same team shares nothing.");
    }

    @Test
    void somebody_who_sees_it_is_explained_with_what_they_may_do() {
        var contact = given.contact().ownedBy(maya).sharedWith(jonas).create();

        var partner = checks.check(maya, contact, jonas);
        assertThat(partner.verdict()).isEqualTo(Verdict.SEES);
        assertThat(partner.why()).containsExactly("Shared by you.");
        assertThat(partner.mayDo()).isEqualTo("Notes, tasks, calls, e-mail");
        assertThat(checks.check(maya, contact, sam).why())
                .containsExactly("Supervises the owner: manager of Lakeside.");
        assertThat(checks.check(sam, contact, maya).why()).containsExactly("Maya owns it.");
    }

    @Test
    void R15_who_may_not_share_reads_why_and_who_can() {
        var contact = given.contact().ownedBy(maya).sharedWith(diego).create();

        var check = checks.check(diego, contact, omar);
        assertThat(check.canShare()).isFalse();
        assertThat(check.help())
                .containsExactly("It is only shared with you.", "Maya Chen, the owner, can share it with Omar.");
    }

    @Test
    void R14_a_deactivated_person_sees_nothing_though_they_hold_a_share() {
        var contact = given.contact().ownedBy(maya).sharedWith(victor).create();

        var check = checks.check(maya, contact, victor);
        assertThat(check.verdict()).isEqualTo(Verdict.SEES_NOT);
        assertThat(check.why()).startsWith("Victor Hale's account is deactivated.");
    }

    @Test
    void R6a_for_a_partner_the_answer_about_a_third_person_does_not_depend_on_the_fact() {
        var without = given.contact().ownedBy(maya).assignedTo(jonas, by(maya)).create();
        var with = given.contact()
                .ownedBy(maya)
                .assignedTo(jonas, by(maya))
                .sharedWith(diego)
                .create();

        var check = checks.check(jonas, with, diego);
        assertThat(check).isEqualTo(checks.check(jonas, without, diego));
        assertThat(check.answer()).isEqualTo("You are not allowed to know whether Diego Ramos can see this contact");
        assertThat(check.help()).containsExactly("You can share it with Diego.");
        assertThat(checks.check(jonas, without, aisha).verdict()).isEqualTo(Verdict.SEES_NOT);
        assertThat(checks.check(jonas, without, maya).verdict()).isEqualTo(Verdict.SEES);
        var own = given.contact()
                .ownedBy(maya)
                .assignedTo(jonas, by(maya))
                .sharedWith(diego, by(jonas))
                .create();
        assertThat(checks.check(jonas, own, diego).why()).containsExactly("Shared by you.");
    }

    @Test
    void R4_nobody_learns_of_a_contact_or_of_a_person_that_they_do_not_know() {
        var contact = given.contact().ownedBy(maya).create();
        var elsewhere = given.lo("Bo Li").of(given.lender("Elsewhere")).create();

        assertThatThrownBy(() -> checks.check(diego, contact, maya)).isInstanceOf(ContactNotFound.class);
        assertThatThrownBy(() -> checks.check(maya, contact, elsewhere)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> checks.check(maya, contact, aisha)).isInstanceOf(NoSuchElementException.class);
        assertThat(checks.people(maya, "", 0, 50))
                .extracting(Person::name)
                .containsExactly(
                        "Diego Ramos",
                        "Jonas Berg",
                        "Nina Kowalski",
                        "Omar Farouk",
                        "Priya Patel",
                        "Ruth Adler",
                        "Sam Whitfield",
                        "Tom Sutter",
                        "Victor Hale");
        assertThat(checks.people(maya, "ber jon", 0, 50)).isEmpty();
        assertThat(checks.people(maya, "berg", 0, 50)).hasSize(1);
        assertThat(checks.people(maya, "", 3, 1)).extracting(Person::name).containsExactly("Omar Farouk");
    }

    @Test
    void a_check_takes_as_many_statements_whatever_the_number_of_people() {
        var alone = given.contact().ownedBy(maya).assignedTo(jonas).create();
        var many = given.contact()
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(diego, sam)
                .create();

        assertThat(count.during(() -> checks.check(maya, many, omar)))
                .hasSameSizeAs(count.during(() -> checks.check(maya, alone, omar)));
    }
}
