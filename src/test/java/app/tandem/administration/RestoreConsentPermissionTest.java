package app.tandem.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.access.Explanation;
import app.tandem.audit.AccountEvent;
import app.tandem.consent.ConsentRights;
import app.tandem.people.OrganizationId;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The permission "Restore consent": off for everybody, for administrators alone, given by another one (R35). */
@DatabaseTest
class RestoreConsentPermissionTest {

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    FirstStart start;

    @Autowired
    ConsentRights rights;

    @Autowired
    AccountHistory history;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EmptyDatabase database;

    @Autowired
    Given given;

    OrganizationId lender;
    UserId ruth;
    UserId carl;
    UserId maya;

    @BeforeEach
    void a_lender_with_two_administrators() {
        database.empty();
        lender = given.lender("Northfield");
        ruth = given.lo("Ruth Adler").of(lender).admin().create();
        carl = given.lo("Carl Voss").of(lender).admin().create();
        maya = given.lo("Maya Chen").of(lender).create();
    }

    private boolean may(UserId user) {
        assertThat(members.find(ruth, user).orElseThrow().member().mayRestoreConsent())
                .as("as the page of people says")
                .isEqualTo(people.actor(user).mayRestoreConsent());
        assertThat(rights.against(user, lender).isEmpty())
                .isEqualTo(people.actor(user).mayRestoreConsent());
        return people.actor(user).mayRestoreConsent();
    }

    private List<String> events(UserId of) {
        return history.of(carl, of, 9).stream()
                .map(line -> line.actor() + " " + line.event() + " " + line.before() + " > " + line.after())
                .toList();
    }

    @Test
    void R35_nobody_has_it_until_another_administrator_gives_it_and_it_can_be_withdrawn() {
        assertThat(may(ruth)).isFalse();
        assertThatThrownBy(() -> members.permitRestoring(ruth, ruth, true))
                .isInstanceOf(AdministrationRefused.class)
                .hasMessageContaining("Another administrator can give it to you.");
        members.permitRestoring(carl, ruth, true);
        members.permitRestoring(carl, ruth, true);
        assertThat(may(ruth)).isTrue();
        assertThat(may(carl)).isFalse();
        members.permitRestoring(ruth, ruth, false);
        assertThat(may(ruth)).isFalse();
        assertThat(events(ruth))
                .containsExactly("Ruth Adler RESTORE_CONSENT On > Off", "Carl Voss RESTORE_CONSENT Off > On");
    }

    @Test
    void R35_no_member_has_it_and_whoever_loses_the_role_loses_it_at_once_and_for_good() {
        assertThatThrownBy(() -> members.permitRestoring(ruth, maya, true))
                .isInstanceOf(AdministrationRefused.class)
                .hasMessageContaining("Make Maya Chen an administrator first.");
        assertThatThrownBy(() -> accounts.permitRestoring(maya, true)).hasMessageContaining("Only an administrator");
        assertThatThrownBy(() -> jdbc.sql("update app_user set can_restore_consent = true where id = :maya")
                        .param("maya", maya.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        members.permitRestoring(carl, ruth, true);
        members.administer(carl, ruth, false);
        assertThat(people.actor(ruth).mayRestoreConsent()).isFalse();
        members.administer(carl, ruth, true);
        assertThat(may(ruth)).isFalse();
        assertThat(events(ruth))
                .containsExactly(
                        "Carl Voss ROLE Member > Administrator",
                        "Carl Voss RESTORE_CONSENT On > Off",
                        "Carl Voss ROLE Administrator > Member",
                        "Carl Voss RESTORE_CONSENT Off > On");
    }

    @Test
    void R35_the_only_administrator_gives_it_to_themself_and_the_history_says_so() {
        members.administer(ruth, carl, false);
        members.permitRestoring(ruth, ruth, true);
        assertThat(may(ruth)).isTrue();
        assertThat(history.of(ruth, ruth, 1).getFirst().event()).isEqualTo(AccountEvent.RESTORE_CONSENT_SELF);
    }

    @Test
    void R35_whoever_founds_the_organization_has_it() {
        database.empty();
        var code = start.code().orElseThrow();
        assertThat(start.found(
                        code,
                        new FirstStart.Founding("Acme", false, "Ada", "Moss", "ada@test.example", "correct horse bat")))
                .isTrue();
        var ada =
                new UserId(jdbc.sql("select id from app_user").query(Long.class).single());
        assertThat(people.actor(ada).mayRestoreConsent()).isTrue();
        assertThat(history.of(ada, ada, 9))
                .extracting(line -> line.event().name())
                .containsExactly("RESTORE_CONSENT_SELF", "ORGANIZATION_SET_UP");
    }

    @Test
    void R15_whom_to_ask_names_only_people_whom_the_reader_knows_and_who_can() {
        assertThat(text(maya)).endsWith("Ask Carl Voss or Ruth Adler, who can arrange it.");
        members.permitRestoring(carl, ruth, true);
        assertThat(text(maya)).endsWith("Ask Ruth Adler.");
        assertThat(text(carl)).endsWith("Ruth Adler can restore it, or give it to you.");
        members.deactivate(carl, ruth);
        assertThat(text(maya)).endsWith("Ask Carl Voss, who can arrange it.");

        var jonas = given.agent("Jonas Berg")
                .of(given.firm("Harbor"))
                .admin()
                .restorer()
                .create();
        assertThat(text(jonas))
                .as("a stranger learns not even the name of the organization")
                .isEqualTo("Only an administrator with the permission “Restore consent” can restore consent.");
        given.partners(maya, jonas);
        assertThat(text(jonas)).endsWith("Ask an administrator of Northfield.");
        given.partners(carl, jonas);
        assertThat(text(jonas)).endsWith("Ask Carl Voss, who can arrange it.");
    }

    private String text(UserId viewer) {
        return rights.against(viewer, lender).stream()
                .map(Explanation::text)
                .findFirst()
                .orElse("");
    }
}
