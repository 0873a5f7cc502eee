package app.tandem.partner;

import app.tandem.access.PartnershipPolicy;
import app.tandem.access.PartnershipPolicy.Candidate;
import app.tandem.access.PartnershipPolicy.Side;
import app.tandem.access.PartnershipPolicy.Stand;
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
import app.tandem.people.accounts.Partnership.Held;
import app.tandem.people.accounts.Partnership.Status;
import app.tandem.people.accounts.Partnerships;
import app.tandem.people.links.Link;
import app.tandem.people.links.LinkMails;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The page of a partner invitation, for whoever has its link (R51). Looking at it changes nothing. A link that came by
 * mail proves the address: through it, an agent who is new registers. A link that was copied proves nothing: through it,
 * one asks for that mail, whoever one is, and learns nothing of the address.
 */
@Service
@Transactional
public class PartnerInvitations {

    /** So often the page of one invitation sends its link. */
    static final int MOST = 5;

    private final Links links;
    private final LinkMails mails;
    private final Partnerships partnerships;
    private final Accounts accounts;
    private final Organizations organizations;
    private final People people;
    private final AccountTrail trail;
    private final PartnerTrail partnerTrail;
    private final JdbcClient jdbc;

    PartnerInvitations(
            Links links,
            LinkMails mails,
            Partnerships partnerships,
            Accounts accounts,
            Organizations organizations,
            People people,
            AccountTrail trail,
            PartnerTrail partnerTrail,
            JdbcClient jdbc) {
        this.links = links;
        this.mails = mails;
        this.partnerships = partnerships;
        this.accounts = accounts;
        this.organizations = organizations;
        this.people = people;
        this.trail = trail;
        this.partnerTrail = partnerTrail;
        this.jdbc = jdbc;
    }

    /** What the holder of the link can do. */
    public enum Way {
        /** The address is proven and new: register. */
        REGISTER,
        /** The address is proven and has an account: sign in with it. */
        SIGN_IN,
        /** Nothing is proven: sign in, or ask for the mail. */
        PROVE
    }

    /**
     * What the page shows.
     *
     * @param id the partnership
     * @param by the loan officer
     * @param lender the loan officer's organization
     */
    public record Offer(long id, String by, String lender, String email, Way way) implements Serializable {}

    /** A link that works, and its invitation. */
    private record Found(Link link, Held its) {}

    /** The offer that this link is for, while it works; whatever else it is, it is as if there were none. */
    @Transactional(readOnly = true)
    public Optional<Offer> find(String token) {
        return found(token)
                .flatMap(found -> people.find(found.its.loanOfficer())
                        .map(by -> new Offer(
                                found.its.id(),
                                by.name(),
                                by.organizationName(),
                                found.its.email(),
                                way(found.link.purpose(), found.its.email()))));
    }

    private Way way(LinkPurpose purpose, String email) {
        if (purpose == LinkPurpose.PARTNER_COPIED && mails.goOut()) {
            return Way.PROVE;
        }
        return hasAccount(email) ? Way.SIGN_IN : Way.REGISTER;
    }

    private boolean hasAccount(String email) {
        return jdbc.sql("select exists (select 1 from app_user where email = :email)")
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    private Optional<Found> found(String token) {
        return links.find(LinkPurpose.PARTNER, token)
                .or(() -> links.find(LinkPurpose.PARTNER_COPIED, token))
                .flatMap(this::waiting);
    }

    private Optional<Found> waiting(Link link) {
        var about = link.about();
        return about == null ? Optional.empty() : waiting(link, partnerships.find(about));
    }

    /** A link that was mailed is for the address that is invited now; nobody becomes the partner of somebody who left. */
    private Optional<Found> waiting(Link link, Optional<Held> held) {
        return held.filter(its -> its.status() == Status.INVITED)
                .filter(its -> link.purpose() == LinkPurpose.PARTNER_COPIED
                        || its.email().equals(link.email()))
                .filter(its ->
                        people.find(its.loanOfficer()).filter(Person::active).isPresent())
                .map(its -> new Found(link, its));
    }

    /** Somebody goes on from the page, by pressing its button: the inviter reads that the link was clicked. */
    public void goOn(String token) {
        found(token).ifPresent(found -> partnerships.clicked(found.its.id()));
    }

    /**
     * Sends the link to this address, which then is the one that is invited. The answer is the same for any address, and
     * whether anything was sent.
     */
    public void mail(String token, String typed) {
        var email = Entered.email(typed);
        found(token).filter(found -> mails.goOut()).ifPresent(found -> {
            partnerships.clicked(found.its.id());
            if (partnerships.sendTo(found.its.id(), email, MOST)) {
                if (!email.equals(found.its.email())) {
                    partnerTrail.redirected(found.its.loanOfficer(), found.its.email(), email);
                }
                mails.send(LinkPurpose.PARTNER, email, found.its.loanOfficer(), found.its.id());
            }
        });
    }

    /** Whether this signed-in person is whom it is for. */
    @Transactional(readOnly = true)
    public boolean isFor(UserId viewer, String token) {
        return found(token)
                .map(found -> people.find(viewer)
                        .filter(Person::active)
                        .map(person -> side(person, found.its))
                        .filter(Side.AGENT::equals)
                        .isPresent())
                .orElse(false);
    }

    /** Whoever holds a link that works may show that they read mail there. */
    private static Side side(Person person, Held its) {
        boolean addressed = person.email().equals(its.email());
        return PartnershipPolicy.side(
                Stand.INVITED, false, true, new Candidate(false, false, addressed, true, person.agent()));
    }

    /** Whoever presses the button of the page that a mail led to has read what went to the address (R51). */
    public void read(UserId viewer, String token) {
        if (links.find(LinkPurpose.PARTNER, token).isPresent() && isFor(viewer, token)) {
            accounts.readsMail(viewer, true);
        }
    }

    /** Declines without signing in, which only the mailed link does. */
    public boolean decline(String token) {
        return use(token)
                .map(its -> {
                    partnerships.decline(its.id());
                    endLinks(its.id());
                    return true;
                })
                .orElse(false);
    }

    /**
     * Uses the link up: founds a firm of one's own and makes an account with the invited address, as its administrator,
     * and the partnership is active. Empty if the link works no more or proves nothing. Throws EntryRefused for what
     * cannot be taken; the link then still works. A name that another firm has is taken: it leads into none.
     *
     * @return the address to sign in with
     */
    public Optional<String> register(String token, String firm, String firstName, String lastName, String password) {
        return use(token).map(its -> {
            var first = Entered.firstName(firstName);
            var last = Entered.lastName(lastName);
            var organization =
                    EntryRefused.at(Field.ORGANIZATION, () -> organizations.createFirm(Entered.organization(firm)));
            var agent = EntryRefused.at(Field.EMAIL, () -> accounts.create(organization, its.email(), first, last));
            EntryRefused.at(Field.PASSWORD, () -> accounts.setPassword(agent, password));
            accounts.setAdmin(agent, true);
            trail.record(Entry.of(organization, agent, AccountEvent.ORGANIZATION_SET_UP, agent)
                    .on(organizations.name(organization)));
            partnerships.accept(its.id(), agent);
            endLinks(its.id());
            partnerTrail.both(agent, AccountEvent.PARTNERSHIP_BEGUN, its.loanOfficer());
            return its.email();
        });
    }

    /** The invitation of a link that proves its address, which is used up by it; whoever holds it changes the links. */
    private Optional<Held> use(String token) {
        // without a mail server nobody can prove more than that they were given the link
        var purpose = mails.goOut() || links.find(LinkPurpose.PARTNER, token).isPresent()
                ? LinkPurpose.PARTNER
                : LinkPurpose.PARTNER_COPIED;
        return links.find(purpose, token)
                .flatMap(link -> waiting(link, hold(link.about())))
                .filter(found -> links.use(purpose, token).isPresent())
                .map(Found::its);
    }

    private Optional<Held> hold(@Nullable Long id) {
        return id == null ? Optional.empty() : partnerships.hold(id);
    }

    private void endLinks(long id) {
        links.endAbout(LinkPurpose.PARTNER, id);
        links.endAbout(LinkPurpose.PARTNER_COPIED, id);
    }
}
