package app.tandem.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.people.accounts.Accounts;
import app.tandem.people.accounts.Organizations;
import app.tandem.people.accounts.Partnerships;
import app.tandem.people.accounts.Teams;
import app.tandem.testing.DatabaseTest;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Section 1 of the rules: users, permissions, teams and supervisors. */
@DatabaseTest
@Transactional
class PeopleTest {

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Organizations organizations;

    @Autowired
    Teams teams;

    @Autowired
    Partnerships partnerships;

    OrganizationId lender;
    OrganizationId firm;
    UserId maya;
    UserId sam;
    UserId ada;
    UserId jonas;

    @BeforeEach
    void lender_and_firm() {
        lender = organizations.createLender("Lender");
        firm = organizations.createFirm("Firm");
        maya = accounts.create(lender, "Maya.Chen@Test.example", "Maya", "Chén");
        sam = accounts.create(lender, "sam@test.example", "Sam", "Ortiz");
        ada = accounts.create(lender, "ada@test.example", "Ada", "Ng");
        jonas = accounts.create(firm, "jonas@test.example", "Jonas", "Berg");
    }

    @Test
    void section_1_a_new_user_has_both_permissions_and_supervises_nobody() {
        var actor = people.actor(maya);
        assertThat(actor.name()).isEqualTo("Maya Chén");
        assertThat(actor.organization()).isEqualTo(lender);
        assertThat(actor.active()).isTrue();
        assertThat(actor.mayShare()).isTrue();
        assertThat(actor.mayChangeOwner()).isTrue();
        assertThat(actor.sharesWithTeamsOnly()).isFalse();
        assertThat(actor.ownersMayChangeOwner()).isTrue();
        assertThat(actor.isSupervisor()).isFalse();
    }

    @Test
    void section_1_withdrawn_permissions_come_back_with_managing_a_team_or_being_an_admin() {
        var team = teams.create(lender, "West");
        teams.manage(team, sam);
        accounts.setAdmin(ada, true);
        for (var user : List.of(maya, sam, ada)) {
            accounts.permit(user, false, false);
        }
        assertThat(people.actor(maya).mayShare()).isFalse();
        assertThat(people.actor(maya).mayChangeOwner()).isFalse();
        for (var user : List.of(sam, ada)) {
            assertThat(people.actor(user).mayShare()).isTrue();
            assertThat(people.actor(user).mayChangeOwner()).isTrue();
        }
    }

    @Test
    void section_1_a_manager_supervises_the_others_on_the_team_and_an_admin_everybody_of_the_organization() {
        var team = teams.create(lender, "West");
        teams.manage(team, sam);
        teams.join(team, maya);
        accounts.setAdmin(ada, true);

        assertThat(people.actor(sam).supervised()).containsExactly(maya);
        assertThat(people.actor(sam).supervises(maya, lender)).isTrue();
        assertThat(people.actor(sam).supervises(sam, lender)).isFalse();
        assertThat(people.actor(ada).supervises(sam, lender)).isTrue();
        assertThat(people.actor(ada).supervises(jonas, firm)).isFalse();
        assertThat(people.supervisorsOf(maya)).extracting(Person::id).containsExactly(ada, sam);
        assertThat(people.supervisorsOf(sam)).extracting(Person::id).containsExactly(ada);
        assertThat(people.supervisorsOf(ada)).isEmpty();
    }

    @Test
    void section_1_a_deactivated_manager_supervises_nobody() {
        var team = teams.create(lender, "West");
        teams.manage(team, sam);
        teams.join(team, maya);
        accounts.deactivate(sam);
        assertThat(people.actor(sam).supervises(maya, lender)).isFalse();
        assertThat(people.supervisorsOf(maya)).isEmpty();
        accounts.reactivate(sam);
        assertThat(people.supervisorsOf(maya)).extracting(Person::id).containsExactly(sam);
    }

    @Test
    void section_1_settings_of_the_organization_reach_the_actor() {
        organizations.membersShareWithTeamsOnly(lender, true);
        organizations.changeOwnerForSupervisorsOnly(lender, true);
        assertThat(people.actor(maya).sharesWithTeamsOnly()).isTrue();
        assertThat(people.actor(maya).ownersMayChangeOwner()).isFalse();
        assertThat(people.actor(jonas).sharesWithTeamsOnly()).isFalse();
    }

    @Test
    void section_1_a_team_takes_only_users_of_its_organization() {
        var team = teams.create(lender, "West");
        assertThatThrownBy(() -> teams.join(team, jonas)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void section_1_an_address_belongs_to_one_account_whatever_its_case() {
        assertThatThrownBy(() -> accounts.create(firm, "MAYA.chen@test.EXAMPLE", "M", "C"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maya.chen@test.example already belongs to another account.");
        assertThatThrownBy(() -> accounts.create(firm, "no address", "M", "C"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void people_are_found_together_and_by_id() {
        assertThat(people.find(List.of(maya, jonas, new UserId(-1)))).containsOnlyKeys(maya, jonas);
        assertThat(people.find(maya)).get().extracting(Person::organizationName).isEqualTo("Lender");
        assertThat(people.find(new UserId(-1))).isEmpty();
        assertThatThrownBy(() -> people.actor(new UserId(-1))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void teams_are_named_with_the_managers_marked() {
        teams.manage(teams.create(lender, "West"), sam);
        teams.join(teams.create(lender, "East"), sam);
        assertThat(people.teamsOf(List.of(sam, maya))).containsOnlyKeys(sam).containsValue("East, West (manager)");
    }

    @Test
    void r4_search_finds_colleagues_and_present_or_former_partners_only() {
        assertThat(names(maya, "ber")).isEmpty();
        partnerships.invite(maya, jonas);
        assertThat(names(maya, "ber")).isEmpty();
        partnerships.accept(jonas, maya);
        assertThat(names(maya, " BÉR ")).containsExactly("Jonas Berg");
        partnerships.end(jonas, maya);
        assertThat(names(maya, "ber")).containsExactly("Jonas Berg");
        assertThat(names(jonas, "chen")).containsExactly("Maya Chén");
        assertThat(names(sam, "ber")).isEmpty();
        assertThat(names(sam, "chen")).containsExactly("Maya Chén");
    }

    @Test
    void r4_a_declined_invitation_makes_nobody_findable() {
        partnerships.invite(maya, jonas);
        partnerships.decline(jonas, maya);
        assertThat(names(jonas, "chen")).isEmpty();
    }

    /** Section 1: partnerships that are or were active. */
    @Test
    void r4_a_former_partner_stays_findable_while_invited_again_and_after_declining() {
        partnerships.invite(maya, jonas);
        partnerships.accept(jonas, maya);
        partnerships.end(jonas, maya);
        partnerships.invite(maya, jonas);
        assertThat(names(maya, "ber")).containsExactly("Jonas Berg");
        partnerships.decline(jonas, maya);
        assertThat(names(jonas, "chen")).containsExactly("Maya Chén");
    }

    @Test
    void signs_of_a_pattern_are_ordinary_characters_in_a_search() {
        assertThat(names(maya, "%")).isEmpty();
        assertThat(names(maya, "_")).isEmpty();
        assertThat(names(maya, "\\")).isEmpty();
    }

    private List<String> names(UserId searcher, String fragment) {
        return people.search(searcher, fragment, 5).stream().map(Person::name).toList();
    }
}
