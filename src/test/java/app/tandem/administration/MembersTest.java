package app.tandem.administration;

import static app.tandem.access.AdministrationPolicy.Deed.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.administration.Member.Status;
import app.tandem.audit.AccountEvent;
import app.tandem.people.AccountChanged;
import app.tandem.people.LicenceState;
import app.tandem.people.OrganizationId;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.people.accounts.TeamId;
import app.tandem.people.signins.AuthenticatorSecret;
import app.tandem.people.signins.OpenSignIn;
import app.tandem.people.signins.SecondFactors;
import app.tandem.people.signins.SignInEnd;
import app.tandem.people.signins.SignIns;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with people, teams and settings (section 1, R48, R50). */
@DatabaseTest
@Transactional
class MembersTest {

    @Autowired
    Members members;

    @Autowired
    OrganizationTeams teams;

    @Autowired
    OrganizationSettings settings;

    @Autowired
    AccountHistory history;

    @Autowired
    SignIns signIns;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    People people;

    @Autowired
    Given given;

    OrganizationId lender;
    UserId ruth;
    UserId sam;
    UserId maya;
    UserId victor;

    @BeforeEach
    void a_lender_with_one_administrator() {
        lender = given.lender("Northfield");
        ruth = given.lo("Ruth Adler").of(lender).admin().create();
        sam = given.lo("Sam Whitfield").of(lender).onTeam("Lakeside").manager().create();
        maya = given.lo("Maya Chen")
                .of(lender)
                .onTeam("Lakeside")
                .title("Loan officer")
                .create();
        victor = given.lo("Victor Hale").of(lender).deactivated().create();
        given.agent("Jonas Berg").of(given.firm("Harbor")).create();
    }

    private Members.Detail detail(UserId user) {
        return members.find(ruth, user).orElseThrow();
    }

    private List<String> names(MemberFilter filter) {
        var found = members.page(ruth, filter, 0, 50);
        assertThat(members.count(ruth, filter)).isEqualTo(found.size());
        return found.stream().map(Member::name).toList();
    }

    @Test
    void an_administrator_finds_everybody_of_the_organization_by_all_that_stands_in_the_table() {
        members.license(ruth, maya, Set.of(LicenceState.WI, LicenceState.MN));
        assertThat(names(MemberFilter.ALL)).containsExactly("Maya Chen", "Ruth Adler", "Sam Whitfield", "Victor Hale");
        assertThat(names(MemberFilter.ALL.withText("chen"))).containsExactly("Maya Chen");
        assertThat(names(MemberFilter.ALL.withText("SAM.whit"))).containsExactly("Sam Whitfield");
        assertThat(names(MemberFilter.ALL.withText("%"))).isEmpty();
        assertThat(names(MemberFilter.ALL.withText("chen\0")))
                .as("what no database keeps is no part of a name")
                .containsExactly("Maya Chen");
        assertThat(names(new MemberFilter("", Role.MANAGER, null, null, null))).containsExactly("Sam Whitfield");
        assertThat(names(new MemberFilter("", null, null, LicenceState.MN, null)))
                .containsExactly("Maya Chen");
        assertThat(names(new MemberFilter("", null, null, null, Status.DEACTIVATED)))
                .containsExactly("Victor Hale");
        TeamId lakeside = teams.of(ruth).getFirst().id();
        assertThat(names(new MemberFilter("", null, lakeside, null, null)))
                .containsExactly("Maya Chen", "Sam Whitfield");
        var one = detail(maya).member();
        assertThat(one.licences()).containsExactly(LicenceState.MN, LicenceState.WI);
        assertThat(one.teams()).containsExactly("Lakeside");
        assertThat(detail(sam).member().teams()).containsExactly("Lakeside (manager)");
        assertThat(members.byStatus(ruth)).containsEntry(Status.ACTIVE, 3).containsEntry(Status.DEACTIVATED, 1);
    }

    @Test
    void the_last_administrator_keeps_the_role_and_the_account() {
        assertThat(detail(ruth).against(MAKE_MEMBER)).singleElement().asString().contains("You are the only");
        assertThatThrownBy(() -> members.administer(ruth, ruth, false)).isInstanceOf(AdministrationRefused.class);
        assertThatThrownBy(() -> members.deactivate(ruth, ruth)).isInstanceOf(AdministrationRefused.class);

        members.administer(ruth, sam, true);
        assertThat(detail(ruth).against(DEACTIVATE)).singleElement().asString().contains("your own account");
        members.administer(ruth, ruth, false);
        assertThat(members.opens(ruth)).isFalse();
        assertThatThrownBy(() -> members.administer(ruth, ruth, true)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> members.deactivate(sam, sam)).isInstanceOf(AdministrationRefused.class);
        assertThat(history.page(sam, 0, 9))
                .extracting(line -> line.actor() + " " + line.event() + " " + line.person() + " " + line.after())
                .containsExactly("Ruth Adler ROLE Ruth Adler Member", "Ruth Adler ROLE Sam Whitfield Administrator");
    }

    @Test
    void a_deactivated_administrator_is_no_other_one() {
        var carl = given.lo("Carl Voss").of(lender).admin().deactivated().create();
        assertThat(detail(ruth).against(DEACTIVATE)).singleElement().asString().contains("only administrator");
        members.administer(ruth, carl, false);
        assertThat(detail(carl).against(MAKE_ADMIN)).singleElement().asString().contains("Reactivate it first");
    }

    @Test
    void permissions_licences_and_names_change_with_a_line_each_and_none_where_nothing_changes() {
        members.permit(ruth, maya, false, true);
        members.permit(ruth, maya, false, true);
        members.license(ruth, maya, Set.of(LicenceState.AZ, LicenceState.NM));
        members.rename(ruth, maya, "Maya", "Chen-Ruiz", "Senior loan officer");
        assertThat(people.actor(maya).mayShare()).isFalse();
        assertThat(people.find(maya).orElseThrow().name()).isEqualTo("Maya Chen-Ruiz");
        assertThat(names(MemberFilter.ALL.withText("ruiz"))).containsExactly("Maya Chen-Ruiz");
        assertThat(history.of(ruth, maya, 9))
                .extracting(line -> line.event() + " " + line.before() + " > " + line.after())
                .containsExactly(
                        "TITLE Loan officer > Senior loan officer",
                        "NAME Maya Chen > Maya Chen-Ruiz",
                        "LICENCES  > AZ, NM",
                        "MAY_SHARE On > Off");
        assertThat(detail(sam).against(PERMIT)).singleElement().asString().contains("Managers");
        assertThatThrownBy(() -> members.permit(ruth, sam, false, false)).isInstanceOf(AdministrationRefused.class);
    }

    @Test
    void R51_an_administrator_sees_where_somebody_is_signed_in_and_ends_it() {
        assertThat(detail(maya).member().signedIn()).isNull();
        var key = signIns.begin(given.proven(maya), "Chrome on Windows");
        assertThat(detail(maya).signIns()).extracting(OpenSignIn::device).containsExactly("Chrome on Windows");
        assertThat(detail(maya).member().signedIn()).isNotNull();
        members.signOut(ruth, maya);
        assertThat(signIns.ended(maya, key)).contains(SignInEnd.ADMIN);
        assertThat(detail(maya).signIns()).isEmpty();
        assertThatThrownBy(() -> members.signOut(ruth, ruth)).isInstanceOf(AdministrationRefused.class);
    }

    @Test
    void accounts_are_closed_and_opened_again() {
        members.deactivate(ruth, maya);
        assertThat(people.actor(maya).active()).isFalse();
        members.reactivate(ruth, maya);
        members.reactivate(ruth, victor);
        assertThat(people.actor(victor).active()).isTrue();
        assertThat(history.of(ruth, maya, 9))
                .extracting(AccountHistory.Line::event)
                .containsExactly(AccountEvent.REACTIVATED, AccountEvent.DEACTIVATED);
    }

    @Test
    void who_is_put_on_a_team_to_manage_it_supervises_it() {
        var west = teams.create(ruth, "West");
        teams.rename(ruth, west, "Far West");
        assertThat(teams.candidates(ruth, west, "maya", 0, 9))
                .extracting(TeamSheet.OnTeam::name)
                .containsExactly("Maya Chen");
        teams.put(ruth, west, maya, true);
        teams.put(ruth, west, sam, false);
        assertThat(people.actor(maya).supervised()).containsExactly(sam);
        teams.put(ruth, west, maya, false);
        assertThat(people.actor(maya).supervised()).isEmpty();
        teams.remove(ruth, west, sam);
        teams.remove(ruth, west, sam);
        teams.delete(ruth, west);
        assertThat(teams.of(ruth)).extracting(TeamSheet::name).containsExactly("Lakeside");
        assertThat(history.page(ruth, 0, 9).reversed())
                .extracting(line -> line.event() + " " + line.subject())
                .containsExactly(
                        "TEAM_CREATED West",
                        "TEAM_RENAMED Far West",
                        "TEAM_JOINED Far West",
                        "TEAM_MANAGED Far West",
                        "TEAM_JOINED Far West",
                        "TEAM_MANAGED_NO_MORE Far West",
                        "TEAM_LEFT Far West",
                        "TEAM_DELETED Far West");
    }

    @Test
    void the_settings_say_how_many_people_they_concern() {
        given.lo("Nina Kowalski")
                .of(lender)
                .without(Given.changeOwnerPermission)
                .create();
        given.lo("Priya Patel").of(lender).without(Given.sharePermission).create();
        assertThat(settings.of(ruth))
                .contains(new OrganizationSettings.Settings(false, false, 5, 3, 1, 4, 2, false, 1, 1, false));
        settings.shareWithTeamsOnly(ruth, true);
        settings.shareWithTeamsOnly(ruth, true);
        settings.changeOwnerForSupervisorsOnly(ruth, true);
        assertThat(people.actor(maya).sharesWithTeamsOnly()).isTrue();
        assertThat(people.actor(maya).ownersMayChangeOwner()).isFalse();
        assertThat(history.page(ruth, 0, 9))
                .extracting(line -> line.before() + " > " + line.after())
                .containsExactly(
                        "Owners and supervisors > Supervisors only", "The whole organization > Their own teams");
    }

    private void hasFactor(UserId user) {
        var app = AuthenticatorSecret.fresh();
        assertThat(factors.turnOn(user, 0, app, app.code(clock.instant()))).isPresent();
    }

    @Test
    void R51_administrators_need_a_second_factor_once_the_one_who_says_so_has_one() {
        assertThatThrownBy(() -> settings.administratorsNeedFactor(ruth, true))
                .isInstanceOf(AdministrationRefused.class)
                .hasMessageContaining("You have no second factor yourself yet.");
        hasFactor(ruth);
        settings.administratorsNeedFactor(ruth, true);
        settings.administratorsNeedFactor(ruth, true);
        assertThat(factors.of(ruth).needed()).isTrue();
        assertThat(factors.of(maya).needed()).isFalse();
        assertThat(history.page(ruth, 0, 9))
                .extracting(line -> line.event() + " " + line.before() + " > " + line.after())
                .containsExactly("ADMINS_NEED_FACTOR No > Yes", "FACTOR_ON  > ");
    }

    @Test
    void R51_a_lost_second_factor_is_turned_off_by_an_administrator_and_its_person_is_told() {
        hasFactor(maya);
        hasFactor(ruth);
        assertThat(detail(maya).member().factor()).isTrue();
        members.turnOffFactor(ruth, maya);
        assertThat(detail(maya).member().factor()).isFalse();
        assertThatThrownBy(() -> members.turnOffFactor(ruth, ruth)).isInstanceOf(AdministrationRefused.class);
        assertThat(history.of(ruth, maya, 9))
                .extracting(line -> line.actor() + " " + line.event())
                .containsExactly("Ruth Adler FACTOR_REMOVED", "Maya Chen FACTOR_ON");
        assertThat(jdbc.sql("select link_about from mail where recipient_id = :maya and actor_id = :ruth")
                        .param("maya", maya.value())
                        .param("ruth", ruth.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(AccountChanged.What.FACTOR_REMOVED.code());
    }
}
