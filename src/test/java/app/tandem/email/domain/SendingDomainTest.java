package app.tandem.email.domain;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.administration.AccountHistory;
import app.tandem.administration.AdministrationRefused;
import app.tandem.administration.EntryRefused;
import app.tandem.administration.EntryRefused.Field;
import app.tandem.audit.AccountEvent;
import app.tandem.email.domain.EmailSheet.Entries;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.FakeZone;
import app.tandem.testing.Given;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an organization's administrators set of its e-mails, and whether its domain may send (R38). */
@DatabaseTest
class SendingDomainTest {

    private static final Entries ENTERED = new Entries(
            "Northfield Lending, Inc.",
            "400 Nicollet Mall\nMinneapolis, MN 55401",
            "NMLS 1482207 · Equal Housing Lender",
            "northfield.test",
            "s1");

    @Autowired
    SendingDomain domains;

    @Autowired
    VerifiedDomains verified;

    @Autowired
    OrganizationEmail settings;

    @Autowired
    AccountHistory history;

    @Autowired
    FakeZone zone;

    @Autowired
    Given given;

    @BeforeEach
    void people() {
        given.northfield();
        zone.clear();
    }

    private EmailSheet sheet() {
        return domains.of(ruth).orElseThrow();
    }

    private void enter(Entries entries) {
        domains.save(ruth, sheet().entries(), entries);
    }

    private EmailSettings read() {
        return settings.of(northfield);
    }

    private AccountEvent lastEvent() {
        return history.page(ruth, 0, 1).getFirst().event();
    }

    @Test
    void nothing_is_set_at_first() {
        assertThat(read()).isEqualTo(EmailSettings.NONE);
        assertThat(sheet().entries()).isEqualTo(Entries.NONE);
    }

    @Test
    void R48_what_is_entered_is_what_mails_say_and_is_on_record() {
        enter(ENTERED);
        assertThat(read())
                .isEqualTo(new EmailSettings(
                        ENTERED.legalName(),
                        ENTERED.postalAddress(),
                        ENTERED.licence(),
                        "northfield.test",
                        false,
                        false));
        assertThat(history.page(ruth, 0, 9))
                .extracting(line -> line.event())
                .containsExactlyInAnyOrder(
                        AccountEvent.EMAIL_LEGAL_NAME,
                        AccountEvent.EMAIL_POSTAL_ADDRESS,
                        AccountEvent.EMAIL_LICENCE,
                        AccountEvent.EMAIL_DOMAIN,
                        AccountEvent.EMAIL_DKIM_SELECTOR);
        enter(ENTERED);
        assertThat(history.count(ruth)).as("nothing changed").isEqualTo(5);
    }

    @Test
    void R38_a_domain_at_which_everybody_has_an_address_is_refused_at_its_field_and_nothing_changes() {
        assertThatThrownBy(() -> enter(new Entries("Northfield", "", "", "gmail.com", "")))
                .isInstanceOfSatisfying(
                        EntryRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(Field.DOMAIN));
        assertThat(read()).isEqualTo(EmailSettings.NONE);
    }

    @Test
    void R49_of_two_administrators_who_save_at_once_neither_loses_anything_silently() {
        var seen = sheet().entries();
        enter(ENTERED);
        assertThatThrownBy(() -> domains.save(ruth, seen, new Entries("Other", "", "", "", "")))
                .isInstanceOf(AdministrationRefused.class)
                .hasMessageContaining("Another administrator");
        assertThat(read().legalName()).isEqualTo("Northfield Lending, Inc.");
    }

    @Test
    void a_domain_is_verified_when_all_three_records_are_well_and_not_before() {
        enter(ENTERED);
        assertThat(domains.check(ruth)).isTrue();
        assertThat(sheet().findings()).hasSize(3).noneMatch(DomainFinding::well);
        assertThat(read().verified()).isFalse();
        zone.wellSetUp("northfield.test").put("_dmarc.northfield.test");
        domains.check(ruth);
        assertThat(sheet().findings()).extracting(DomainFinding::well).containsExactly(true, true, false);
        assertThat(read().verified()).isFalse();
        zone.wellSetUp("northfield.test");
        domains.check(ruth);
        assertThat(read().verified()).isTrue();
        assertThat(sheet().verifiedAt()).isNotNull();
        assertThat(lastEvent()).isEqualTo(AccountEvent.EMAIL_DOMAIN_VERIFIED);
    }

    @Test
    void the_daily_look_takes_it_back_when_a_record_has_gone_and_gives_it_again() {
        verifiedNorthfield();
        zone.clear();
        verified.lookAgain();
        assertThat(read().verified()).isFalse();
        assertThat(lastEvent()).isEqualTo(AccountEvent.EMAIL_DOMAIN_LOST);
        assertThat(history.page(ruth, 0, 1).getFirst().actor())
                .as("Tandem itself")
                .isEmpty();
        zone.wellSetUp("northfield.test");
        verified.lookAgain();
        assertThat(read().verified()).isTrue();
    }

    @Test
    void where_no_server_answers_it_stays_as_it_was() {
        verifiedNorthfield();
        zone.silent(true);
        assertThat(domains.check(ruth)).isFalse();
        verified.lookAgain();
        assertThat(read().verified()).isTrue();
        assertThat(sheet().findings()).hasSize(3).allMatch(DomainFinding::well);
    }

    @Test
    void another_domain_and_another_selector_have_to_be_looked_at_anew() {
        verifiedNorthfield();
        enter(new Entries("Other name", "", "", "northfield.test", "s1"));
        assertThat(read().verified()).as("the name alone").isTrue();
        enter(new Entries("Other name", "", "", "northfield.test", "s2"));
        assertThat(read().verified()).isFalse();
        assertThat(sheet().findings()).isEmpty();
        assertThat(sheet().checkedAt()).isNull();
    }

    @Test
    void nobody_sends_from_the_domain_of_another_organization() {
        verifiedNorthfield();
        var alma =
                given.lo("Alma Foss").of(given.lender("Cedar Mortgage")).admin().create();
        assertThatThrownBy(() -> domains.save(alma, Entries.NONE, ENTERED))
                .isInstanceOfSatisfying(
                        EntryRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(Field.DOMAIN));
    }

    @Test
    void of_two_organizations_that_entered_one_domain_before_the_first_that_is_verified_has_it() {
        var alma =
                given.lo("Alma Foss").of(given.lender("Cedar Mortgage")).admin().create();
        domains.save(alma, Entries.NONE, ENTERED);
        verifiedNorthfield();
        domains.check(alma);
        assertThat(domains.of(alma).orElseThrow().verifiedAt()).isNull();
    }

    @Test
    void without_a_domain_there_is_nothing_to_look_at() {
        assertThatThrownBy(() -> domains.check(ruth))
                .isInstanceOf(AdministrationRefused.class)
                .hasMessage("There is no sending domain. Enter one first.");
    }

    @Test
    void R48_all_e_mail_can_be_paused_and_resumed_on_record() {
        domains.pause(ruth, true);
        assertThat(read().paused()).isTrue();
        assertThat(sheet().pausedBy()).isEqualTo("Ruth Adler");
        assertThat(lastEvent()).isEqualTo(AccountEvent.EMAIL_PAUSED);
        domains.pause(ruth, true);
        assertThat(history.count(ruth)).isEqualTo(1);
        domains.pause(ruth, false);
        assertThat(read().paused()).isFalse();
        assertThat(lastEvent()).isEqualTo(AccountEvent.EMAIL_RESUMED);
    }

    @Test
    void R4_for_anybody_but_an_administrator_nothing_is_there() {
        for (UserId somebody : new UserId[] {maya, sam}) {
            assertThat(domains.of(somebody)).isEmpty();
            assertThatThrownBy(() -> domains.save(somebody, Entries.NONE, ENTERED))
                    .isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> domains.check(somebody)).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> domains.pause(somebody, true)).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void what_stands_in_the_domain_name_system_is_kept_however_long_it_is() {
        enter(ENTERED);
        zone.put("northfield.test", "v=spf1 " + "x".repeat(5_000) + "\u0000");
        assertThat(domains.check(ruth)).isTrue();
        assertThat(sheet().findings().getFirst().found()).hasSize(2_000);
    }

    private void verifiedNorthfield() {
        enter(ENTERED);
        zone.wellSetUp("northfield.test");
        domains.check(ruth);
        assertThat(read().verified()).isTrue();
    }
}
