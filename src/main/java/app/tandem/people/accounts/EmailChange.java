package app.tandem.people.accounts;

import app.tandem.intake.EmailAddresses;
import app.tandem.people.AccountAddress;
import app.tandem.people.AccountChanged;
import app.tandem.people.AccountChanged.What;
import app.tandem.people.People;
import app.tandem.people.PeopleChanged;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.people.links.Link;
import app.tandem.people.links.LinkLetter;
import app.tandem.people.links.LinkMail;
import app.tandem.people.links.LinkMails;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new address to sign in with: it holds when a link that was sent to it is confirmed, and the old one is told (R51).
 * Whether somebody else has the address is told only to whoever has its mail. One address waits at a time; a new password,
 * signing out everywhere and a closed account forget it, and with it links and mails that are still on their way.
 */
@Service
@Transactional
public class EmailChange implements LinkLetter {

    private final StoredUsers users;
    private final People people;
    private final Links links;
    private final ObjectProvider<LinkMails> mails;
    private final ApplicationEventPublisher events;

    EmailChange(
            StoredUsers users,
            People people,
            Links links,
            ObjectProvider<LinkMails> mails,
            ApplicationEventPublisher events) {
        this.users = users;
        this.people = people;
        this.links = links;
        this.mails = mails;
        this.events = events;
    }

    /** A change that waits for its confirmation. */
    public record Waiting(String name, String email) implements Serializable {}

    /** Whether there is a mail server; without one no address can be confirmed. */
    public boolean isPossible() {
        return mails.getObject().goOut();
    }

    /** Sends the link; an earlier one stops working. Throws IllegalArgumentException with a sentence for what is no address. */
    public void ask(UserId user, String email) {
        var address = AccountAddress.of(email);
        if (!EmailAddresses.valid(address)) {
            throw new IllegalArgumentException(
                    "Enter an address that can receive e-mail, for example name@example.com.");
        }
        var person = people.find(user).filter(Person::active).orElseThrow();
        if (person.email().equals(address)) {
            throw new IllegalArgumentException("This is the address that you have.");
        }
        users.findById(user.value()).orElseThrow().wants(address);
        users.flush();
        mails.getObject().send(LinkPurpose.CONFIRM, address, user, user.value());
        events.publishEvent(new AccountChanged(user, user, What.EMAIL_ASKED, person.email(), address));
    }

    /** What this link confirms for this person, while it works; changes nothing. */
    @Transactional(readOnly = true)
    public Optional<Waiting> find(UserId viewer, String token) {
        return links.find(LinkPurpose.CONFIRM, token)
                .filter(link -> isOf(link, viewer))
                .flatMap(link -> people.find(viewer).map(person -> new Waiting(person.name(), address(link))));
    }

    /**
     * Uses the link up and changes the address: whoever reads its mail and is signed in as the one who asked for it. False
     * if the link works no more, or is not theirs. Throws IllegalArgumentException if the address belongs to another
     * account by now; the link then still works.
     */
    public boolean confirm(UserId viewer, String token) {
        var mine = links.find(LinkPurpose.CONFIRM, token).filter(link -> isOf(link, viewer));
        var used = mine.flatMap(link -> links.use(LinkPurpose.CONFIRM, token));
        used.ifPresent(link -> change(people.find(viewer).orElseThrow(), address(link)));
        return used.isPresent();
    }

    private void change(Person person, String address) {
        if (users.existsByEmail(address)) {
            throw taken(null);
        }
        // links first, as wherever a password is set: no two wait for each other
        links.end(LinkPurpose.RESET, person.id());
        try {
            users.findById(person.id().value()).orElseThrow().reachedAt(address);
            users.flush();
        } catch (DataIntegrityViolationException another) {
            throw taken(another);
        }
        events.publishEvent(PeopleChanged.of(person.id()));
        events.publishEvent(new AccountChanged(person.id(), person.id(), What.EMAIL, person.email(), address));
    }

    private static IllegalArgumentException taken(@Nullable Exception cause) {
        return new IllegalArgumentException("This address already belongs to an account.", cause);
    }

    /** Whether they asked for it, and nothing since then has ended it. */
    private boolean isOf(Link link, UserId viewer) {
        var about = link.about();
        return about != null && about == viewer.value() && isWanted(viewer, link.email());
    }

    private boolean isWanted(UserId user, @Nullable String address) {
        return people.find(user).filter(Person::active).isPresent()
                && users.findById(user.value())
                        .filter(known -> known.wantsNow(address))
                        .isPresent();
    }

    private static String address(Link link) {
        return String.valueOf(link.email());
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.CONFIRM;
    }

    @Override
    public String title() {
        return "Confirm a new e-mail address";
    }

    @Override
    public String path(String token) {
        return "confirm-email/" + token;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Words> words(LinkMail mail) {
        var by = mail.by();
        return by == null
                ? Optional.empty()
                : people.find(by)
                        .filter(person -> isWanted(by, mail.email()))
                        .map(person -> new Words(
                                "Confirm this address for Tandem",
                                person.name() + " wants to sign in to Tandem with this address",
                                "The link works once, within "
                                        + LinkPurpose.CONFIRM.life().toHours() + " hours. If it is not you, do nothing",
                                "Confirm this address",
                                "You get this because your address was entered in Tandem's preferences."));
    }
}
