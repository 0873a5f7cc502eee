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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new address to sign in with: it holds when a link that was sent to it is confirmed, and the old one is told (R51).
 * Whether somebody else has the address is told only to whoever has its mail.
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
        links.endAbout(LinkPurpose.CONFIRM, user.value());
        mails.getObject().send(LinkPurpose.CONFIRM, address, user, user.value());
    }

    /** What this link confirms, while it works; changes nothing. */
    @Transactional(readOnly = true)
    public Optional<Waiting> find(String token) {
        return links.find(LinkPurpose.CONFIRM, token)
                .flatMap(link -> person(link).map(person -> new Waiting(person.name(), address(link))));
    }

    /**
     * Uses the link up and changes the address. False if the link works no more. Throws IllegalArgumentException if the
     * address belongs to another account by now; the link then still works.
     */
    public boolean confirm(String token) {
        var link = links.use(LinkPurpose.CONFIRM, token);
        var person = link.flatMap(this::person);
        person.ifPresent(who -> change(who, address(link.orElseThrow())));
        return person.isPresent();
    }

    private void change(Person person, String address) {
        if (users.existsByEmail(address)) {
            throw new IllegalArgumentException("This address already belongs to an account.");
        }
        users.findById(person.id().value()).orElseThrow().reachedAt(address);
        users.flush();
        links.end(LinkPurpose.RESET, person.id());
        events.publishEvent(PeopleChanged.of(person.id()));
        events.publishEvent(new AccountChanged(person.id(), person.id(), What.EMAIL, person.email(), address));
    }

    private Optional<Person> person(Link link) {
        var about = link.about();
        return about == null || link.email() == null
                ? Optional.empty()
                : people.find(new UserId(about)).filter(Person::active);
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
                        .filter(Person::active)
                        .map(person -> new Words(
                                "Confirm this address for Tandem",
                                person.name() + " wants to sign in to Tandem with this address",
                                "The link works once, within "
                                        + LinkPurpose.CONFIRM.life().toHours() + " hours. If it is not you, do nothing",
                                "Confirm this address",
                                "You get this because your address was entered in Tandem's preferences."));
    }
}
