package app.tandem.partner;

import app.tandem.access.Explanation;
import app.tandem.access.PartnershipPolicy;
import app.tandem.access.PartnershipPolicy.Deed;
import app.tandem.administration.Entered;
import app.tandem.administration.EntryRefused;
import app.tandem.administration.EntryRefused.Field;
import app.tandem.administration.PublicAddress;
import app.tandem.audit.AccountEvent;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Organizations;
import app.tandem.people.accounts.Partnership.Held;
import app.tandem.people.accounts.Partnership.Status;
import app.tandem.people.accounts.Partnerships;
import app.tandem.people.links.LinkMails;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody's co-marketing partners (rules, section 1): invite, send again, copy the link, withdraw, accept, decline, end.
 * What an inviter is answered never depends on whether the address has an account.
 */
@Service
@Transactional
public class Partners {

    /** The page that an invitation leads to; the token follows. */
    public static final String PATH = "partnership";

    private final PartnerRows rows;
    private final Partnerships partnerships;
    private final People people;
    private final Organizations organizations;
    private final Links links;
    private final LinkMails mails;
    private final PublicAddress address;
    private final PartnerTrail trail;
    private final JdbcClient jdbc;

    Partners(
            PartnerRows rows,
            Partnerships partnerships,
            People people,
            Organizations organizations,
            Links links,
            LinkMails mails,
            PublicAddress address,
            PartnerTrail trail,
            JdbcClient jdbc) {
        this.rows = rows;
        this.partnerships = partnerships;
        this.people = people;
        this.organizations = organizations;
        this.links = links;
        this.mails = mails;
        this.address = address;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /** Past, present and offered partnerships: what waits for an answer first. */
    @Transactional(readOnly = true)
    public List<Partner> of(UserId viewer) {
        return rows.of(viewer);
    }

    /** One of them; empty for those of others, and for none. */
    @Transactional(readOnly = true)
    public Optional<Partner> find(UserId viewer, long id) {
        return rows.one(viewer, id).stream().findFirst();
    }

    /** Whether invitations go out by mail; otherwise their links are to be copied. */
    public boolean goOut() {
        return mails.goOut();
    }

    /** The reasons why this person invites nobody; empty for a loan officer. */
    @Transactional(readOnly = true)
    public List<String> againstInviting(UserId viewer) {
        return Optional.ofNullable(people.actors(List.of(viewer)).get(viewer)).map(this::againstInviting).stream()
                .flatMap(List::stream)
                .map(Explanation::text)
                .toList();
    }

    private List<Explanation> againstInviting(Actor actor) {
        return PartnershipPolicy.againstInviting(actor.active(), organizations.isLender(actor.organization()));
    }

    /**
     * Invites whoever has this address and sends them a link. Throws EntryRefused for an address that is none, a
     * colleague's or a partner's, and where an invitation waits.
     */
    public long invite(UserId viewer, String typed) {
        var actor =
                Optional.ofNullable(people.actors(List.of(viewer)).get(viewer)).orElseThrow(Partners::nothing);
        var against = againstInviting(actor);
        if (!against.isEmpty()) {
            throw new PartnershipRefused(against);
        }
        var email = Entered.email(typed);
        colleague(actor, email).ifPresent(name -> {
            throw refused(name + " works with you. Partners are agents of other firms.");
        });
        var known = known(viewer, email);
        if (known.isPresent()) {
            return again(viewer, known.get());
        }
        long id = partnerships.invite(viewer, email);
        trail.record(viewer, AccountEvent.PARTNER_INVITED, email);
        mails.send(LinkPurpose.PARTNER, email, viewer, id);
        return id;
    }

    private long again(UserId viewer, Partner known) {
        switch (known.status()) {
            case ENDED -> inviteAgain(viewer, known.id());
            case ACTIVE -> throw refused(known.name() + " is your partner already.");
            default -> throw refused("This address is invited already. Send the invitation again, or copy its link.");
        }
        return known.id();
    }

    /** Colleagues are known by their addresses. */
    private Optional<String> colleague(Actor actor, String email) {
        return jdbc.sql("select first_name || ' ' || last_name from app_user"
                        + " where email = :email and organization_id = :organization")
                .param("email", email)
                .param("organization", actor.organization().value())
                .query(String.class)
                .optional();
    }

    /** A partnership of the viewer's with this address, as far as they may know it. */
    private Optional<Partner> known(UserId viewer, String email) {
        return rows.of(viewer).stream().filter(one -> one.email().equals(email)).findFirst();
    }

    /** Invites the other side of an ended one again, or sends the mail of a waiting invitation once more. */
    public void inviteAgain(UserId viewer, long id) {
        var its = held(viewer, id);
        require(viewer, id, its.status() == Status.INVITED ? Deed.SEND_AGAIN : Deed.INVITE_AGAIN);
        partnerships.inviteAgain(id);
        trail.record(viewer, AccountEvent.PARTNER_INVITED_AGAIN, its.email());
        mails.send(LinkPurpose.PARTNER, its.email(), viewer, id);
    }

    /** A new link for whoever hands it over themself; of itself it proves no address. It cannot be had again. */
    public String link(UserId viewer, long id) {
        var its = held(viewer, id);
        require(viewer, id, Deed.COPY_LINK);
        trail.record(viewer, AccountEvent.PARTNER_LINK_COPIED, its.email());
        return address.of(PATH + "/" + links.issue(LinkPurpose.PARTNER_COPIED, its.email(), id));
    }

    /** Withdraws a waiting invitation: its links work no more. */
    public void withdraw(UserId viewer, long id) {
        var its = held(viewer, id);
        require(viewer, id, Deed.WITHDRAW);
        partnerships.end(id, viewer);
        endLinks(id);
        trail.record(viewer, AccountEvent.PARTNER_INVITATION_WITHDRAWN, its.email());
    }

    /** Accepts the invitation, as the person whose address it is to. */
    public void accept(UserId viewer, long id) {
        var its = held(viewer, id);
        require(viewer, id, Deed.ACCEPT);
        partnerships.accept(id, viewer);
        endLinks(id);
        trail.both(viewer, AccountEvent.PARTNERSHIP_BEGUN, its.loanOfficer());
    }

    /** Declines the invitation. */
    public void decline(UserId viewer, long id) {
        var its = held(viewer, id);
        require(viewer, id, Deed.DECLINE);
        partnerships.decline(id);
        endLinks(id);
        trail.record(viewer, AccountEvent.PARTNERSHIP_DECLINED, name(its.loanOfficer()));
    }

    /** Ends it; shares stay, and can be ended by an operation of their own (R10). */
    public void end(UserId viewer, long id) {
        var its = held(viewer, id);
        require(viewer, id, Deed.END);
        partnerships.end(id, viewer);
        var agent = its.agent();
        trail.both(
                viewer,
                AccountEvent.PARTNERSHIP_ENDED,
                agent == null || agent.equals(viewer) ? its.loanOfficer() : agent);
    }

    private String name(UserId user) {
        return people.find(user).map(person -> person.name()).orElse("");
    }

    private void endLinks(long id) {
        links.endAbout(LinkPurpose.PARTNER, id);
        links.endAbout(LinkPurpose.PARTNER_COPIED, id);
    }

    /** What nobody else changes meanwhile; for others it is not there. */
    private Held held(UserId viewer, long id) {
        return find(viewer, id)
                .flatMap(one -> partnerships.hold(one.id(), viewer))
                .orElseThrow(Partners::nothing);
    }

    private void require(UserId viewer, long id, Deed deed) {
        var against = find(viewer, id).orElseThrow(Partners::nothing).against(deed);
        if (!against.isEmpty()) {
            throw new PartnershipRefused(
                    against.stream().map(one -> new Explanation(one, "")).toList());
        }
    }

    private static EntryRefused refused(String sentence) {
        return new EntryRefused(Field.EMAIL, sentence);
    }

    private static NoSuchElementException nothing() {
        return new NoSuchElementException("There is no such partnership of yours.");
    }
}
