package app.tandem.people.accounts;

import app.tandem.people.AccountAddress;
import app.tandem.people.AccountChanged;
import app.tandem.people.AccountChanged.What;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.people.links.Link;
import app.tandem.people.links.LinkMails;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import app.tandem.people.signins.KnownDevices;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords that people choose themselves: changed, or chosen anew by a link in a mail (R51). */
@Service
@Transactional
public class Passwords {

    /** How many mails a person gets while the first one's link works: nobody's inbox is filled by somebody else. */
    private static final int LINKS = 5;

    private final StoredUsers users;
    private final Accounts accounts;
    private final People people;
    private final PasswordEncoder encoder;
    private final Links links;
    private final ObjectProvider<LinkMails> mails;
    private final KnownDevices devices;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Passwords(
            StoredUsers users,
            Accounts accounts,
            People people,
            PasswordEncoder encoder,
            Links links,
            ObjectProvider<LinkMails> mails,
            KnownDevices devices,
            Clock clock,
            ApplicationEventPublisher events) {
        this.clock = clock;
        this.events = events;
        this.devices = devices;
        this.users = users;
        this.accounts = accounts;
        this.people = people;
        this.encoder = encoder;
        this.links = links;
        this.mails = mails;
    }

    /** Sends a link to choose a new password, if an active account has this address. Nobody is told whether one has. */
    public void sendLink(String email) {
        users.findByEmail(AccountAddress.of(email))
                .flatMap(User::signsIn)
                .filter(user -> asked(user.id()) < LINKS)
                .ifPresent(user -> mails.getObject().send(LinkPurpose.RESET, user.id(), null, null));
    }

    private int asked(UserId user) {
        return mails.getObject()
                .askedFor(LinkPurpose.RESET, user, clock.instant().minus(LinkPurpose.RESET.life()));
    }

    /** Whose password this link sets, while it works; changes nothing. */
    @Transactional(readOnly = true)
    public Optional<Person> byLink(String token) {
        return links.find(LinkPurpose.RESET, token)
                .map(Link::user)
                .flatMap(people::find)
                .filter(Person::active);
    }

    /**
     * Uses the link up and sets the password; all sign-ins end, and no browser
     * is known any more. False if the link works no more. Throws
     * IllegalArgumentException for a password that is not taken; the link then still works.
     */
    public boolean chooseByLink(String token, String password) {
        var user = links.use(LinkPurpose.RESET, token)
                .map(Link::user)
                .flatMap(people::find)
                .filter(Person::active);
        user.ifPresent(person -> {
            accounts.setPassword(person.id(), password);
            accounts.readsMail(person.id(), true);
            devices.forget(person.id());
            events.publishEvent(AccountChanged.own(person.id(), What.PASSWORD_RESET));
        });
        return user.isPresent();
    }

    /** Whether that is the password of this user. */
    @Transactional(readOnly = true)
    public boolean isOf(UserId user, String password) {
        return users.findById(user.value())
                .flatMap(User::signsIn)
                .map(known -> encoder.matches(password, known.getPassword()))
                .orElse(false);
    }

    /**
     * Changes one's own password; all sign-ins end, this one too, and links to choose one. Throws
     * IllegalArgumentException for a password that is not taken.
     *
     * @return false if the old one is wrong
     */
    public boolean change(UserId user, String old, String password) {
        if (!isOf(user, old)) {
            return false;
        }
        accounts.setPassword(user, password);
        events.publishEvent(AccountChanged.own(user, What.PASSWORD_CHANGED));
        return true;
    }
}
