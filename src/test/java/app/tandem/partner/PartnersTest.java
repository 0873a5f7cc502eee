package app.tandem.partner;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.administration.EntryRefused;
import app.tandem.audit.AccountTrail;
import app.tandem.partner.Partner.Status;
import app.tandem.partner.PartnerInvitations.Way;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.accounts.Organizations;
import app.tandem.people.accounts.Partnerships;
import app.tandem.people.links.LinkMailed;
import app.tandem.people.links.LinkMails;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Co-marketing partnerships from the invitation to the end (rules, section 1, R10, R51). */
@DatabaseTest
class PartnersTest {

    private static final String PASSWORD = "wide river 42 lamp";
    private static final String ROSA = "rosa@twin.example";

    @Autowired
    Partners partners;

    @Autowired
    PartnerInvitations invitations;

    @Autowired
    FormerShares former;

    @Autowired
    PartnerTrail partnerTrail;

    @Autowired
    Links links;

    @Autowired
    LinkMails mails;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Accounts accounts;

    @Autowired
    Organizations organizations;

    @Autowired
    People people;

    @Autowired
    AccountTrail trail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    /** Mails go out here, which they do not in other tests. */
    private record Outgoing(LinkMails mails) implements LinkMails {

        @Override
        public boolean goOut() {
            return true;
        }

        @Override
        public void send(LinkPurpose purpose, UserId to, @Nullable UserId by, @Nullable Long about) {
            mails.send(purpose, to, by, about);
        }

        @Override
        public int askedFor(LinkPurpose purpose, UserId to, Instant since) {
            return mails.askedFor(purpose, to, since);
        }

        @Override
        public void send(LinkPurpose purpose, String address, UserId by, @Nullable Long about) {
            mails.send(purpose, address, by, about);
        }
    }

    @BeforeEach
    void northfield() {
        given.northfield();
    }

    /** Whoever made an account by a link that an administrator copied has shown no mail that went to its address. */
    @Test
    void R51_an_invitation_by_mail_is_offered_to_whoever_reads_mail_at_its_address() {
        var squatter = given.agent("Rosa Delgado")
                .of(given.firm("Squatters"))
                .email(ROSA)
                .create();
        accounts.readsMail(squatter, false);
        long invitation = partners.invite(maya, ROSA);
        var rows = new PartnerRows(jdbc, new Outgoing(mails));
        assertThat(rows.of(squatter)).isEmpty();
        assertThat(rows.one(squatter, invitation)).isEmpty();
        var copied = links.issue(LinkPurpose.PARTNER_COPIED, ROSA, invitation);
        invitations.read(squatter, copied);
        assertThat(rows.of(squatter)).isEmpty();
        var mailed = links.issue(LinkPurpose.PARTNER, ROSA, invitation);
        invitations.read(squatter, mailed);
        assertThat(rows.of(squatter)).extracting(Partner::id).containsExactly(invitation);
    }

    /** As with a mail server. */
    private <T> T withMail(Function<PartnerInvitations, T> call) {
        var page = new PartnerInvitations(
                links, new Outgoing(mails), partnerships, accounts, organizations, people, trail, partnerTrail, jdbc);
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> call.apply(page)));
    }

    private String mailed(String email, long id) {
        return links.issue(LinkPurpose.PARTNER, email, id);
    }

    private String copied(long id) {
        var link = partners.link(maya, id);
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private Partner of(UserId viewer, long id) {
        return partners.find(viewer, id).orElseThrow();
    }

    private UserId user(String email) {
        return new UserId(jdbc.sql("select id from app_user where email = ?")
                .param(email)
                .query(Long.class)
                .single());
    }

    private List<String> mailsTo(long id) {
        return jdbc.sql("select address from mail where link_about = ? order by id")
                .param(id)
                .query(String.class)
                .list();
    }

    /** What an inviter can tell of an invitation. */
    private String told(long id, String address) {
        jdbc.sql("update mail set state = 'FAILED', reason = ''").update();
        return (of(maya, id) + " " + withMail(page -> page.find(copied(id)).orElseThrow()))
                .replace(address, "ADDRESS")
                .replaceAll("\\d+", "#");
    }

    @Test
    void R51_an_inviter_is_told_the_same_whether_the_address_has_an_account_or_not() {
        given.agent("Kim Park")
                .of(given.firm("Bay Homes"))
                .email("kim@bay.example")
                .create();
        given.agent("Ann Gone")
                .of(given.firm("Old Homes"))
                .email("gone@old.example")
                .deactivated()
                .create();
        var unknown = told(partners.invite(maya, ROSA), ROSA);
        assertThat(unknown).contains("status=NOT_DELIVERED", "way=PROVE");
        for (var known : List.of("kim@bay.example", "gone@old.example", "lou@test.example")) {
            assertThat(told(partners.invite(maya, known), known)).isEqualTo(unknown);
            assertThat(people.search(maya, known.substring(0, 3), 9)).isEmpty();
        }
    }

    @Test
    void section_1_whom_one_knows_is_refused_in_words() {
        assertThatThrownBy(() -> partners.invite(maya, "diego@test.example"))
                .isInstanceOf(EntryRefused.class)
                .hasMessageContaining("Diego Ramos works with you");
        assertThatThrownBy(() -> partners.invite(maya, " Jonas@Test.example "))
                .isInstanceOf(EntryRefused.class)
                .hasMessage("Jonas Berg is your partner already.");
        assertThatThrownBy(() -> partners.invite(maya, "nobody")).isInstanceOf(EntryRefused.class);
        partners.invite(maya, ROSA);
        assertThatThrownBy(() -> partners.invite(maya, ROSA)).hasMessageContaining("invited already");
        assertThatThrownBy(() -> partners.invite(jonas, ROSA))
                .isInstanceOf(PartnershipRefused.class)
                .hasMessageContaining("Invitations come from loan officers.");
    }

    @Test
    void section_1_the_status_follows_the_mail_server_and_a_press_but_no_look() {
        long id = partners.invite(maya, ROSA);
        jdbc.sql("update mail set state = 'FAILED', reason = 'Mailbox full.'").update();
        assertThat(of(maya, id).status().label()).isEqualTo("Pending - Email Not Delivered");
        assertThat(of(maya, id).why()).isEqualTo("Mailbox full. Send the link yourself.");
        partners.inviteAgain(maya, id);
        events.publishEvent(new LinkMailed(LinkPurpose.PARTNER, id, true));
        assertThat(of(maya, id).status().label()).isEqualTo("Pending - Email Delivered");

        var token = mailed(ROSA, id);
        assertThat(invitations.find(token)).isPresent();
        assertThat(of(maya, id).status()).as("a scanner looks, too").isEqualTo(Status.DELIVERED);
        invitations.goOn(token);
        assertThat(of(maya, id).status().label()).isEqualTo("Pending - Invitation Link Clicked");
        events.publishEvent(new LinkMailed(LinkPurpose.PARTNER, id, true));
        assertThat(of(maya, id).status()).isEqualTo(Status.CLICKED);
    }

    @Test
    void R51_an_agent_who_is_new_registers_once_and_into_no_firm_that_is_there() {
        long id = partners.invite(maya, ROSA);
        var token = mailed(ROSA, id);
        var other = mailed(ROSA, id);
        assertThatThrownBy(() -> invitations.register(token, "Harbor Realty", "Rosa", "Delgado", "short"))
                .isInstanceOf(EntryRefused.class);
        assertThat(invitations.find(token).orElseThrow().way()).isEqualTo(Way.REGISTER);

        assertThat(invitations.register(token, "Harbor Realty", "Rosa", "Delgado", PASSWORD))
                .contains(ROSA);
        assertThat(invitations.register(token, "Harbor Realty", "Rosa", "Delgado", PASSWORD))
                .isEmpty();
        assertThat(invitations.find(other)).isEmpty();
        var rosa = people.find(user(ROSA)).orElseThrow();
        assertThat(rosa.organization()).isNotEqualTo(harbor);
        assertThat(people.actor(rosa.id()).admin()).isTrue();
        assertThat(people.actor(jonas).admin()).isFalse();
        assertThat(of(maya, id).name()).isEqualTo("Rosa Delgado");
        assertThat(of(maya, id).status()).isEqualTo(Status.ACTIVE);
        assertThat(of(rosa.id(), id).name()).isEqualTo("Maya Chen");
        assertThat(people.search(maya, "delgado", 9)).hasSize(1);
    }

    @Test
    void R51_through_a_copied_link_nobody_registers_or_learns_anything_but_the_address_is_mailed() {
        long id = partners.invite(maya, ROSA);
        var token = copied(id);
        boolean used = withMail(page ->
                page.register(token, "Twin", "Rosa", "Delgado", PASSWORD).isPresent() || page.decline(token));
        assertThat(used).isFalse();
        var before = mailed(ROSA, id);
        withMail(page -> {
            page.mail(token, "Delgado@Twin.example");
            return id;
        });
        assertThat(mailsTo(id)).containsExactly(ROSA, "delgado@twin.example");
        assertThat(of(maya, id).email()).isEqualTo("delgado@twin.example");
        assertThat(of(maya, id).status()).isEqualTo(Status.CLICKED);
        assertThat(invitations.find(before)).as("of another address").isEmpty();
        for (int n = 0; n < 9; n++) {
            withMail(page -> {
                page.mail(token, "delgado@twin.example");
                return id;
            });
        }
        assertThat(mailsTo(id)).hasSize(1 + PartnerInvitations.MOST);
    }

    @Test
    void R51_an_address_that_has_an_account_is_confirmed_by_its_person_alone() {
        var kim = given.agent("Kim Park")
                .of(given.firm("Bay Homes"))
                .email("kim@bay.example")
                .create();
        long id = partners.invite(maya, "kim@bay.example");
        var token = mailed("kim@bay.example", id);
        assertThat(invitations.find(token).orElseThrow().way()).isEqualTo(Way.SIGN_IN);
        assertThatThrownBy(() -> invitations.register(token, "Mine", "Kim", "Taken", PASSWORD))
                .isInstanceOf(EntryRefused.class);
        for (var somebody : List.of(jonas, maya, lou, aisha)) {
            assertThat(invitations.isFor(somebody, token)).isFalse();
            assertThatThrownBy(() -> partners.accept(somebody, id)).isInstanceOf(RuntimeException.class);
        }
        assertThat(of(kim, id).status()).isEqualTo(Status.OFFERED);
        assertThat(invitations.isFor(kim, token)).isTrue();
        partners.accept(kim, id);
        assertThat(invitations.find(token)).isEmpty();
        assertThat(of(maya, id).name()).isEqualTo("Kim Park");
        assertThat(partners.find(jonas, id)).isEmpty();
    }

    @Test
    void section_1_a_declined_or_withdrawn_invitation_is_over_for_its_links_and_can_be_sent_again() {
        long id = partners.invite(maya, ROSA);
        var token = mailed(ROSA, id);
        assertThat(invitations.decline(token)).isTrue();
        assertThat(of(maya, id).status()).isEqualTo(Status.ENDED);
        assertThat(of(maya, id).accepted()).isFalse();
        assertThat(partners.invite(maya, ROSA)).isEqualTo(id);
        var again = mailed(ROSA, id);
        assertThat(invitations.find(again)).isPresent();
        partners.withdraw(maya, id);
        assertThat(invitations.find(again)).isEmpty();
        assertThat(invitations.register(again, "Twin", "Rosa", "Delgado", PASSWORD))
                .isEmpty();
    }

    @Test
    void R10_the_end_leaves_the_shares_and_former_partners_are_invited_again_by_name() {
        given.contacts(3).ownedBy(maya).sharedWith(jonas).create();
        given.contact().ownedBy(maya).assignedTo(jonas).sharedWith(jonas).create();
        given.contact().ownedBy(jonas).sharedWith(maya).create();
        given.contact().ownedBy(diego).sharedWith(jonas).create();
        var one = partners.of(maya).stream()
                .filter(partner -> jonas.equals(partner.person()))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(one.youShare(), one.alsoAssigned(), one.theyShare())).containsExactly(4, 1, 1);
        partners.end(jonas, one.id());
        var ended = of(maya, one.id());
        assertThat(ended.status()).isEqualTo(Status.ENDED);
        assertThat(ended.youShare()).isEqualTo(4);
        assertThat(of(jonas, one.id()).theyShare()).isEqualTo(4);
        assertThatThrownBy(() -> partners.inviteAgain(jonas, one.id()))
                .hasMessageContaining("Maya Chen can invite you.");

        assertThat(partners.invite(maya, "jonas@test.example")).isEqualTo(one.id());
        assertThat(of(maya, one.id()).name()).isEqualTo("Jonas Berg");
        partners.accept(jonas, one.id());
        assertThat(of(maya, one.id()).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void section_1_a_new_address_of_a_former_partner_leads_to_the_same_partnership() {
        var former = partners.of(maya).stream()
                .filter(partner -> tom.equals(partner.person()))
                .findFirst()
                .orElseThrow();
        long id = partners.invite(maya, "sutter@home.example");
        jdbc.sql("update app_user set email = 'sutter@home.example' where id = ?")
                .param(tom.value())
                .update();
        partners.accept(tom, id);
        assertThat(partners.find(maya, id)).isEmpty();
        assertThat(of(maya, former.id()).status()).isEqualTo(Status.ACTIVE);
        assertThatThrownBy(() -> partners.end(maya, id)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void section_1_an_old_address_of_a_partner_is_nobodys_any_more() {
        long id = partners.invite(maya, ROSA);
        invitations.register(mailed(ROSA, id), "Harbor Homes", "Rosa", "Delgado", PASSWORD);
        jdbc.sql("update app_user set email = 'delgado@twin.example' where email = ?")
                .param(ROSA)
                .update();
        assertThat(jdbc.sql("select count(*) from partnership where email is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        jdbc.sql("update partnership set email = ? where id = ?")
                .params(ROSA, id) // as it was kept before
                .update();
        assertThatThrownBy(() -> partners.invite(maya, "delgado@twin.example"))
                .hasMessage("Rosa Delgado is your partner already.");
        long other = partners.invite(maya, ROSA);
        assertThat(other).isNotEqualTo(id);
        assertThat(of(maya, other).accepted()).isFalse();
        assertThat(of(maya, id).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void R10_what_is_assigned_and_not_shared_is_counted_for_both_sides() {
        given.contacts(2).ownedBy(maya).sharedWith(jonas).create();
        given.contact().ownedBy(maya).assignedTo(jonas).create();
        given.contact().ownedBy(maya).assignedTo(jonas).sharedWith(jonas).create();
        given.contact().ownedBy(jonas).assignedTo(maya).create();
        var one = partners.of(maya).stream()
                .filter(partner -> jonas.equals(partner.person()))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(one.youShare(), one.alsoAssigned(), one.youAssign())).containsExactly(3, 1, 1);
        assertThat(List.of(one.theyShare(), one.theyAssign())).containsExactly(0, 1);
    }

    @Test
    void R10_a_colleague_of_the_partner_who_has_it_from_them_is_no_former_partner() {
        given.contact()
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(tom, given.by(jonas))
                .create();
        given.contact()
                .ownedBy(maya)
                .assignedTo(aisha, given.by(diego))
                .sharedWith(tom, given.by(aisha))
                .create();
        partnerships.end(maya, aisha);
        assertThat(former.of(maya, false)).isEmpty();
        for (var end : List.of(new UserId[] {maya, jonas}, new UserId[] {diego, aisha})) {
            partnerships.end(end[0], end[1]);
        }
        assertThat(former.of(maya, false))
                .filteredOn(one -> one.holder().equals(tom))
                .extracting(FormerShares.Former::contacts)
                .containsExactly(2);
    }

    @Test
    void R10_whoever_had_it_from_a_partner_whose_account_is_closed_is_a_former_partner() {
        given.contact()
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(tom, given.by(jonas))
                .create();
        assertThat(former.of(maya, false)).isEmpty();

        accounts.deactivate(jonas);

        assertThat(former.of(maya, false))
                .extracting(FormerShares.Former::holder)
                .containsExactlyInAnyOrder(jonas, tom);
    }

    @Test
    void R10_a_partner_whose_account_is_closed_stays_one_and_the_other_side_is_told() {
        var one = partners.of(jonas).stream()
                .filter(partner -> maya.equals(partner.person()))
                .findFirst()
                .orElseThrow();
        assertThat(one.open()).isTrue();

        accounts.deactivate(maya);

        var now = of(jonas, one.id());
        assertThat(now.status()).isEqualTo(Status.ACTIVE);
        assertThat(now.open()).isFalse();
    }

    @Test
    void R48_that_an_invitation_went_to_another_address_is_in_the_account_trail_once() {
        long id = partners.invite(maya, ROSA);
        var token = copied(id);
        for (var address : List.of(ROSA, "delgado@twin.example", "delgado@twin.example")) {
            withMail(page -> {
                page.mail(token, address);
                return id;
            });
        }
        assertThat(jdbc.sql("select before_value || ' > ' || after_value from account_event"
                                + " where kind = 47 and organization_id = 1 and subject_id = ? and actor_id is null")
                        .param(maya.value())
                        .query(String.class)
                        .list())
                .containsExactly(ROSA + " > delgado@twin.example");
    }
}
