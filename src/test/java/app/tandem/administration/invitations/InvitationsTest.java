package app.tandem.administration.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.administration.AccountHistory;
import app.tandem.administration.AdministrationRefused;
import app.tandem.administration.EntryRefused;
import app.tandem.administration.EntryRefused.Field;
import app.tandem.administration.FirstStart;
import app.tandem.administration.FirstStart.Founding;
import app.tandem.administration.Member.Status;
import app.tandem.administration.MemberFilter;
import app.tandem.administration.Members;
import app.tandem.people.LicenceState;
import app.tandem.people.OrganizationId;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.accounts.TeamId;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;

/** How people come into an organization: the first by the code of the log, the others by invitation (R51). */
@DatabaseTest
class InvitationsTest {

    private static final String PASSWORD = "wide river 42 lamp";

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationLists lists;

    @Autowired
    Joining joining;

    @Autowired
    FirstStart start;

    @Autowired
    Accounts accounts;

    @Autowired
    Links links;

    @Autowired
    Members members;

    @Autowired
    AccountHistory history;

    @Autowired
    People people;

    @Autowired
    UserDetailsService signIn;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EmptyDatabase database;

    OrganizationId lender;
    UserId ruth;

    @BeforeEach
    void a_lender() {
        database.empty();
        lender = given.lender("Northfield");
        ruth = given.lo("Ruth Adler").of(lender).admin().create();
    }

    private NewMember ingrid() {
        var lakeside = jdbc.sql("select id from team").query(Long.class).optional();
        return new NewMember(
                "Ingrid@Northfield.example ",
                "Ingrid",
                "Sørensen",
                "Loan officer",
                false,
                false,
                true,
                Set.of(LicenceState.MN),
                lakeside.map(TeamId::new).map(Set::of).orElse(Set.of()));
    }

    /** What follows the last slash of the link. */
    private String token(long invitation) {
        var link = invitations.link(ruth, invitation);
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private UserId user(String email) {
        return new UserId(jdbc.sql("select id from app_user where email = ?")
                .param(email)
                .query(Long.class)
                .single());
    }

    @Test
    void R51_whoever_is_invited_looks_at_the_link_as_often_as_they_like_and_joins_once() {
        given.lo("Sam Whitfield").of(lender).onTeam("Lakeside").manager().create();
        long invitation = invitations.invite(ruth, ingrid());
        var token = token(invitation);
        assertThat(invitations.find(ruth, invitation).orElseThrow().status()).isEqualTo(Status.INVITED);
        assertThat(joining.find(token)).isPresent();
        assertThat(joining.find(token))
                .contains(new Joining.Invited(
                        "Northfield", "Ruth Adler", "ingrid@northfield.example", "Ingrid", "Sørensen"));
        assertThatThrownBy(() -> joining.accept(token, "Ingrid", "Sørensen", "short"))
                .isInstanceOf(EntryRefused.class);
        assertThat(joining.find(token)).as("nothing used up").isPresent();

        assertThat(joining.accept(token, "Ingrid", "Sørensen-Lie", PASSWORD)).contains("ingrid@northfield.example");
        assertThat(joining.accept(token, "Ingrid", "Sørensen-Lie", PASSWORD)).isEmpty();
        var joined = members.find(ruth, user("ingrid@northfield.example"))
                .orElseThrow()
                .member();
        assertThat(joined.name()).isEqualTo("Ingrid Sørensen-Lie");
        assertThat(joined.title()).isEqualTo("Loan officer");
        assertThat(joined.teams()).containsExactly("Lakeside");
        assertThat(joined.licences()).containsExactly(LicenceState.MN);
        assertThat(joined.mayShare()).isFalse();
        assertThat(joined.mayChangeOwner()).isTrue();
        assertThat(signIn.loadUserByUsername("ingrid@northfield.example").getPassword())
                .isNotNull();
        assertThat(invitations.find(ruth, invitation)).isEmpty();
        assertThat(history.page(ruth, 0, 9))
                .extracting(line -> line.actor() + " " + line.event() + " " + line.subject())
                .containsExactly(
                        "Ingrid Sørensen-Lie JOINED ",
                        "Ruth Adler LINK_COPIED ingrid@northfield.example",
                        "Ruth Adler INVITED ingrid@northfield.example");
    }

    @Test
    void R51_a_withdrawn_or_expired_invitation_leads_nowhere() {
        long invitation = invitations.invite(ruth, ingrid());
        var token = token(invitation);
        jdbc.sql("update invitation set expires_at = invited_at").update();
        assertThat(joining.find(token)).isEmpty();
        assertThat(invitations.find(ruth, invitation).orElseThrow().status()).isEqualTo(Status.EXPIRED);
        invitations.resend(ruth, invitation);
        assertThat(joining.find(token)).isPresent();
        invitations.withdraw(ruth, invitation);
        assertThat(joining.accept(token, "Ingrid", "Sørensen", PASSWORD)).isEmpty();
        assertThat(joining.find("nothing")).isEmpty();
        assertThatThrownBy(() -> invitations.resend(ruth, invitation)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void who_cannot_be_invited_is_told_at_the_field() {
        invitations.invite(ruth, ingrid());
        refused(Field.EMAIL, NewMember.of("INGRID@northfield.example", "In", "So"), "already invited");
        refused(Field.EMAIL, NewMember.of("ruth.adler@test.example", "Ru", "Ad"), "already has an account");
        refused(Field.EMAIL, NewMember.of("ruth.adler", "Ru", "Ad"), "not an e-mail address");
        refused(Field.LAST_NAME, NewMember.of("new@northfield.example", "Ru", " "), "Enter a last name");
    }

    private void refused(Field field, NewMember who, String words) {
        assertThatThrownBy(() -> invitations.invite(ruth, who))
                .isInstanceOfSatisfying(
                        EntryRefused.class, no -> assertThat(no.field()).isEqualTo(field))
                .hasMessageContaining(words);
    }

    @Test
    void R51_a_dismissed_administrator_keeps_no_way_back_in() {
        var kim = given.lo("Kim Lang").of(lender).admin().create();
        long invitation = invitations.invite(ruth, ingrid());
        var kept = token(invitation);
        accounts.setAdmin(ruth, false);
        assertThat(joining.find(kept)).isEmpty();
        assertThat(joining.accept(kept, "Ingrid", "Sørensen", PASSWORD)).isEmpty();
        invitations.resend(kim, invitation);
        assertThat(joining.find(kept)).as("the link that Ruth has").isEmpty();
        var link = invitations.link(kim, invitation);
        var token = link.substring(link.lastIndexOf('/') + 1);
        accounts.deactivate(kim);
        assertThat(joining.find(token)).isEmpty();
        accounts.reactivate(kim);
        assertThat(joining.accept(token, "Ingrid", "Sørensen", PASSWORD)).isPresent();
    }

    @Test
    void R51_a_copied_link_proves_no_address_and_a_mailed_one_does() {
        long copied = invitations.invite(ruth, ingrid());
        joining.accept(token(copied), "Ingrid", "Sørensen", PASSWORD);
        long mailed = invitations.invite(ruth, NewMember.of("bo@northfield.example", "Bo", "Falk"));
        joining.accept(links.issue(LinkPurpose.INVITE, "bo@northfield.example", mailed), "Bo", "Falk", PASSWORD);
        assertThat(jdbc.sql("select email from app_user where email_proven order by id")
                        .query(String.class)
                        .list())
                .contains("bo@northfield.example")
                .doesNotContain("ingrid@northfield.example");
    }

    @Test
    void of_two_organizations_that_invite_one_address_at_once_one_gets_the_person() throws Exception {
        var elsewhere = given.lender("Elsewhere");
        var kim = given.lo("Kim Lang").of(elsewhere).admin().create();
        var first = token(invitations.invite(ruth, ingrid()));
        var link = invitations.link(kim, invitations.invite(kim, ingrid()));
        var second = link.substring(link.lastIndexOf('/') + 1);
        try (var both = Executors.newFixedThreadPool(2)) {
            var one = both.submit(() -> joins(first));
            var other = both.submit(() -> joins(second));
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
        }
    }

    private boolean joins(String token) {
        try {
            return joining.accept(token, "Ingrid", "Sørensen", PASSWORD).isPresent();
        } catch (EntryRefused refused) {
            assertThat(refused.field()).isEqualTo(Field.EMAIL);
            return false;
        }
    }

    /** An administrator who uses the link instead of the person learns it, too: decision 0028 says why that stays. */
    @Test
    void R4_that_an_address_has_an_account_elsewhere_is_told_to_whoever_uses_the_link_only() {
        given.agent("Jonas Berg")
                .of(given.firm("Harbor"))
                .email("jonas@harbor.example")
                .create();
        long invitation = invitations.invite(ruth, NewMember.of("jonas@harbor.example", "Jonas", "Berg"));
        var token = token(invitation);
        assertThat(joining.find(token)).isPresent();
        assertThatThrownBy(() -> joining.accept(token, "Jonas", "Berg", PASSWORD))
                .hasMessageContaining("already belongs to another account");
    }

    @Test
    void of_a_list_whoever_can_be_invited_is_and_each_other_row_is_named_with_its_reason() {
        given.lo("Sam Whitfield").of(lender).onTeam("Lakeside branch").manager().create();
        var list = lists.check(ruth, bytes("""
                E-Mail Address;First Name;Last Name;Role;Teams;Licensed states;Car
                anna@northfield.example;Anna;Lind;;Lakeside Branch;mn, Wisconsin;red
                ;Bo;Falk;;;;

                ruth.adler@test.example;Ruth;Adler;;;;
                cleo@northfield.example;Cleo;Stern;Boss;;;
                dan@northfield.example;Dan;Weiss;;Eastside;;
                eve@northfield.example;Eve;Winter;admin;;XY;
                ANNA@northfield.example;Anna;Lind;;;;
                finn@northfield.example;Finn;Moe;Administrator"""));
        assertThat(list.possible()).extracting(ListedRow::number).containsExactly(2, 10);
        assertThat(list.refused())
                .extracting(row -> row.number() + " " + row.reason())
                .containsExactly(
                        "3 Enter an e-mail address.",
                        "5 ruth.adler@test.example already has an account here.",
                        "6 The role “Boss” is neither Member nor Administrator.",
                        "7 There is no team “Eastside”.",
                        "8 There is no state “XY”.",
                        "9 The same address stands in row 2.");
        assertThat(new String(list.refusedAsFile(), StandardCharsets.UTF_8))
                .contains("Car,Reason")
                .contains("dan@northfield.example,Dan,Weiss,,Eastside,,,There is no team “Eastside”.");

        invitations.invite(ruth, NewMember.of("finn@northfield.example", "Finn", "Moe"));
        var after = lists.invite(ruth, list);
        assertThat(after.possible()).extracting(ListedRow::number).containsExactly(2);
        assertThat(after.refused()).hasSize(7);
        var anna = members.page(ruth, MemberFilter.ALL.withText("anna"), 0, 9).getFirst();
        assertThat(anna.teams()).containsExactly("Lakeside branch");
        assertThat(anna.licences()).containsExactly(LicenceState.MN, LicenceState.WI);
        assertThat(history.page(ruth, 0, 9))
                .extracting(line -> line.subject() + ": " + line.after())
                .contains("anna@northfield.example: Member, licensed in MN, WI, on Lakeside branch");
        assertThat(jdbc.sql("select address from mail order by id")
                        .query(String.class)
                        .list())
                .containsExactly("finn@northfield.example", "anna@northfield.example");
    }

    @Test
    void a_refused_row_stands_in_the_way_of_no_other_and_no_cell_beyond_the_heads_is_lost() {
        var list = lists.check(ruth, bytes("""
                E-mail,First name,Last name,Role
                anna@northfield.example,Anna,Lind,Boss
                anna@northfield.example,Anna,Lind,
                bo@northfield.example,Bo,Falk,,Jr."""));
        assertThat(list.possible()).extracting(ListedRow::number).containsExactly(3);
        assertThat(list.refused()).extracting(ListedRow::number).containsExactly(2, 4);
        assertThat(list.refused().getLast().reason()).startsWith("This row has more cells than the first one.");
        assertThat(new String(list.refusedAsFile(), StandardCharsets.UTF_8))
                .contains("bo@northfield.example,Bo,Falk,\", Jr.\",This row has more cells");
    }

    @Test
    void what_is_no_list_is_refused_with_a_sentence() {
        for (String text : List.of("", "E-mail,First name,Last name", "Name\nAnna", "\"open\na,b")) {
            assertThatThrownBy(() -> lists.check(ruth, bytes(text)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith(".");
        }
        var windows =
                "E-mail,First name,Last name\nb@northfield.example,Björn,Ås".getBytes(Charset.forName("windows-1252"));
        assertThat(lists.check(ruth, windows).possible().getFirst().who().firstName())
                .isEqualTo("Björn");
    }

    @Test
    void of_two_administrators_who_dismiss_each_other_at_once_one_stays() throws Exception {
        var kim = given.lo("Kim Lang").of(lender).admin().create();
        var start = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var one = both.submit(() -> dismisses(start, ruth, kim));
            var other = both.submit(() -> dismisses(start, kim, ruth));
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(members.opens(ruth)).isNotEqualTo(members.opens(kim));
    }

    private boolean dismisses(CyclicBarrier start, UserId admin, UserId other) throws Exception {
        start.await();
        try {
            members.administer(admin, other, false);
            return true;
        } catch (AdministrationRefused | NoSuchElementException late) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Founding founding() {
        return new Founding("Northfield Lending", false, "Ruth", "Adler", "ruth@northfield.example", PASSWORD);
    }

    @Test
    void the_first_start_founds_one_organization_with_one_administrator_once() {
        database.empty();
        assertThat(start.isDue()).isTrue();
        var code = start.code().orElseThrow();
        var other = start.code().orElseThrow();
        assertThat(jdbc.sql("select count(*) from link where hash = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .as("only its hash is kept")
                .isZero();
        assertThat(start.found("wrong", founding())).isFalse();
        assertThatThrownBy(() -> start.found(
                        code, new Founding("", false, "Ruth", "Adler", "ruth@northfield.example", PASSWORD)))
                .isInstanceOf(EntryRefused.class);
        assertThat(start.found(" " + code + "\n", founding())).isTrue();
        assertThat(start.isDue()).isFalse();
        assertThat(start.code()).isEmpty();
        assertThat(start.found(code, founding())).isFalse();
        assertThat(start.found(other, founding())).isFalse();
        assertThat(members.opens(user("ruth@northfield.example"))).isTrue();
    }

    @Test
    void of_two_who_found_at_once_with_one_code_one_does() throws Exception {
        database.empty();
        var one = start.code().orElseThrow();
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> founds(one));
            var second = both.submit(() -> founds(one));
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(jdbc.sql("select count(*) from organization")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private boolean founds(String code) {
        return start.found(code, founding());
    }
}
