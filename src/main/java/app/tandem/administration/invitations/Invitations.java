package app.tandem.administration.invitations;

import app.tandem.administration.Administrators;
import app.tandem.administration.Entered;
import app.tandem.administration.Member;
import app.tandem.administration.MemberRows;
import app.tandem.administration.PublicAddress;
import app.tandem.audit.AccountEvent;
import app.tandem.audit.AccountTrail;
import app.tandem.audit.AccountTrail.Entry;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import app.tandem.people.links.LinkMails;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is invited to an organization, for its administrators: invite, send again, withdraw, copy the link (R51). An
 * invitation is to one address, for seven days, and is over when it is accepted or withdrawn.
 */
@Service
@Transactional
public class Invitations {

    /** The page that an invitation leads to; the token follows. */
    public static final String PATH = "invitation";

    private final Administrators administrators;
    private final InvitationRules rules;
    private final StoredInvitations stored;
    private final MemberRows rows;
    private final Links links;
    private final LinkMails mails;
    private final PublicAddress address;
    private final AccountTrail trail;
    private final Clock clock;

    Invitations(
            Administrators administrators,
            InvitationRules rules,
            StoredInvitations stored,
            MemberRows rows,
            Links links,
            LinkMails mails,
            PublicAddress address,
            AccountTrail trail,
            Clock clock) {
        this.administrators = administrators;
        this.rules = rules;
        this.stored = stored;
        this.rows = rows;
        this.links = links;
        this.mails = mails;
        this.address = address;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether invitations go out by mail; otherwise their links are to be copied. */
    public boolean goOut() {
        return mails.goOut();
    }

    /** Invites somebody and sends them the link; throws EntryRefused where that is not possible. */
    public long invite(UserId viewer, NewMember who) {
        var admin = administrators.hold(viewer);
        var known = rules.known(admin.organization(), List.of(Entered.address(who.email())));
        return invited(admin, known, rules.checked(known, who));
    }

    /** The same of somebody who was checked, by an administrator who is held. */
    long invited(Actor admin, InvitationRules.Known known, NewMember checked) {
        var invitation = stored.saveAndFlush(
                new StoredInvitation(admin.organization(), checked, admin.id(), clock.instant(), end()));
        trail.record(Entry.about(admin.organization(), admin.id(), AccountEvent.INVITED, checked.email())
                .from("", checked.inWords(known.teams())));
        send(invitation);
        return invitation.id();
    }

    /** One invitation of the viewer's organization; empty for any other, and for none. */
    @Transactional(readOnly = true)
    public Optional<Member> find(UserId viewer, long invitation) {
        return administrators
                .find(viewer)
                .flatMap(admin -> rows.invitation(admin.organization(), invitation).stream()
                        .findFirst());
    }

    /** Sends the link again; it works for seven days from now. */
    public void resend(UserId viewer, long invitation) {
        var admin = administrators.require(viewer);
        var waiting = again(admin, invitation);
        record(admin, AccountEvent.INVITED_AGAIN, waiting.member().email());
        send(waiting);
    }

    /** A new link for whoever hands it over themself: it works for seven days from now, once, and cannot be had again. */
    public String link(UserId viewer, long invitation) {
        var admin = administrators.require(viewer);
        var waiting = again(admin, invitation);
        record(admin, AccountEvent.LINK_COPIED, waiting.member().email());
        return address.of(PATH + "/"
                + links.issue(LinkPurpose.INVITE_COPIED, waiting.member().email(), waiting.id()));
    }

    /** Withdraws it: its links work no more. */
    public void withdraw(UserId viewer, long invitation) {
        var admin = administrators.require(viewer);
        var waiting = waiting(admin, invitation);
        record(admin, AccountEvent.INVITATION_WITHDRAWN, waiting.member().email());
        endLinks(waiting);
        stored.delete(waiting);
        stored.flush();
    }

    /** It counts from now and from this administrator; links that another one may have kept work no more. */
    private StoredInvitation again(Actor admin, long invitation) {
        var waiting = waiting(admin, invitation);
        if (!waiting.invitedBy().equals(admin.id())) {
            endLinks(waiting);
        }
        waiting.again(admin.id(), end());
        stored.flush();
        return waiting;
    }

    private void endLinks(StoredInvitation its) {
        links.endAbout(LinkPurpose.INVITE, its.id());
        links.endAbout(LinkPurpose.INVITE_COPIED, its.id());
    }

    private StoredInvitation waiting(Actor admin, long invitation) {
        return stored.findByIdAndOrganizationId(invitation, admin.organization())
                .orElseThrow(Administrators::nothing);
    }

    private void send(StoredInvitation invitation) {
        mails.send(LinkPurpose.INVITE, invitation.member().email(), invitation.invitedBy(), invitation.id());
    }

    private Instant end() {
        return clock.instant().plus(LinkPurpose.INVITE.life());
    }

    private void record(Actor admin, AccountEvent event, String email) {
        trail.record(Entry.about(admin.organization(), admin.id(), event, email));
    }
}
