package app.tandem.administration.invitations;

import app.tandem.administration.Administrators;
import app.tandem.administration.Entered;
import app.tandem.administration.EntryRefused;
import app.tandem.administration.EntryRefused.Field;
import app.tandem.audit.AccountEvent;
import app.tandem.audit.AccountTrail;
import app.tandem.audit.AccountTrail.Entry;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.accounts.Organizations;
import app.tandem.people.accounts.Teams;
import app.tandem.people.links.Link;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The other end of an invitation: whoever has its link makes their account (R51). Looking at it changes nothing, since
 * mail scanners open every link. An invitation of somebody who is no active administrator any more waits until another one
 * sends it again: nobody keeps a way back in.
 */
@Service
@Transactional
public class Joining {

    private final Links links;
    private final StoredInvitations stored;
    private final InvitationRules rules;
    private final Administrators administrators;
    private final Accounts accounts;
    private final Teams teams;
    private final People people;
    private final Organizations organizations;
    private final AccountTrail trail;
    private final Clock clock;

    Joining(
            Links links,
            StoredInvitations stored,
            InvitationRules rules,
            Administrators administrators,
            Accounts accounts,
            Teams teams,
            People people,
            Organizations organizations,
            AccountTrail trail,
            Clock clock) {
        this.links = links;
        this.stored = stored;
        this.rules = rules;
        this.administrators = administrators;
        this.accounts = accounts;
        this.teams = teams;
        this.people = people;
        this.organizations = organizations;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What the page of an invitation shows.
     *
     * @param by who invites
     */
    public record Invited(String organization, String by, String email, String firstName, String lastName)
            implements Serializable {}

    /** The invitation that this link is for, while it works; whatever else it is, it is as if there were none. */
    @Transactional(readOnly = true)
    public Optional<Invited> find(String token) {
        return find(LinkPurpose.INVITE, token)
                .or(() -> find(LinkPurpose.INVITE_COPIED, token))
                .map(this::shown);
    }

    /**
     * Uses the link up: makes the account as it was invited, with that name and password. Empty if the link works no more.
     * Throws EntryRefused for a name or password that cannot be taken, and for an address that has an account
     * already; the link then still works.
     *
     * @return the address to sign in with
     */
    public Optional<String> accept(String token, String firstName, String lastName, String password) {
        return use(LinkPurpose.INVITE, token)
                .or(() -> use(LinkPurpose.INVITE_COPIED, token))
                .map(used -> {
                    var user = join(used.its(), firstName, lastName, password);
                    accounts.readsMail(user, used.link().purpose() == LinkPurpose.INVITE);
                    return used.its().member().email();
                });
    }

    private record Used(Link link, StoredInvitation its) {}

    private Optional<StoredInvitation> find(LinkPurpose purpose, String token) {
        return links.find(purpose, token).flatMap(this::waiting);
    }

    private Optional<Used> use(LinkPurpose purpose, String token) {
        return links.use(purpose, token).flatMap(link -> waiting(link).map(its -> new Used(link, its)));
    }

    private UserId join(StoredInvitation invitation, String firstName, String lastName, String password) {
        var invited = invitation.member();
        var organization = invitation.organization();
        var first = Entered.firstName(firstName);
        var last = Entered.lastName(lastName);
        var user = EntryRefused.at(Field.EMAIL, () -> accounts.create(organization, invited.email(), first, last));
        EntryRefused.at(Field.PASSWORD, () -> accounts.setPassword(user, password));
        accounts.setTitle(user, invited.title().isEmpty() ? null : invited.title());
        accounts.permit(user, invited.mayShare(), invited.mayChangeOwner());
        accounts.setAdmin(user, invited.admin());
        accounts.license(user, invited.licences());
        invited.teams().forEach(team -> teams.join(team, user));
        stored.delete(invitation);
        stored.flush();
        trail.record(Entry.of(organization, user, AccountEvent.JOINED, user)
                .from("", invited.inWords(rules.known(organization, List.of()).teams())));
        return user;
    }

    private Optional<StoredInvitation> waiting(Link link) {
        var about = link.about();
        return about == null
                ? Optional.empty()
                : stored.findById(about)
                        .filter(its -> !its.expired(clock.instant()))
                        .filter(its -> administrators.stands(its.invitedBy(), its.organization()));
    }

    private Invited shown(StoredInvitation invitation) {
        var who = invitation.member();
        return new Invited(
                organizations.name(invitation.organization()),
                people.find(invitation.invitedBy()).map(Person::name).orElse(""),
                who.email(),
                who.firstName(),
                who.lastName());
    }
}
