package app.tandem.people.accounts;

import app.tandem.people.AccountAddress;
import app.tandem.people.LicenceState;
import app.tandem.people.OrganizationId;
import app.tandem.people.People;
import app.tandem.people.PeopleChanged;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import app.tandem.people.passwords.PasswordRules;
import app.tandem.people.signins.SignInEnd;
import app.tandem.people.signins.SignIns;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of users: made, permitted, closed and opened again (rules, section 1). */
@Service
@Transactional
public class Accounts {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cc}]+@[^\\s@\\p{Cc}]+");
    private static final int EMAIL_LENGTH = 254;
    private final StoredUsers users;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final SignIns signIns;
    private final PasswordRules rules;
    private final People people;
    private final Links links;
    private final Clock clock;

    Accounts(
            StoredUsers users,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            SignIns signIns,
            PasswordRules rules,
            People people,
            Links links,
            Clock clock) {
        this.clock = clock;
        this.rules = rules;
        this.people = people;
        this.links = links;
        this.signIns = signIns;
        this.users = users;
        this.passwords = passwords;
        this.events = events;
    }

    /** Makes an active member with both permissions and no password yet; the address is unique, whatever its case. */
    public UserId create(OrganizationId organization, String email, String firstName, String lastName) {
        var address = Text.required("The e-mail address", AccountAddress.of(email), EMAIL_LENGTH);
        if (!EMAIL.matcher(address).matches()) {
            throw new IllegalArgumentException(address + " is not an e-mail address.");
        }
        if (users.existsByEmail(address)) {
            throw new IllegalArgumentException(address + " already belongs to another account.");
        }
        try {
            return users.saveAndFlush(new User(organization, address, firstName, lastName))
                    .id();
        } catch (DataIntegrityViolationException another) {
            // made elsewhere since it was looked for
            throw new IllegalArgumentException(address + " already belongs to another account.", another);
        }
    }

    /**
     * Notes whether somebody has read mail that went to the person's address. An account that a copied link made has not
     * shown that: it is offered nothing that was sent to the address.
     */
    public void readsMail(UserId id, boolean proven) {
        existing(id).reads(proven);
        users.flush();
    }

    /** Sets or clears the title that stands beside the name, such as "Senior loan officer". */
    public void setTitle(UserId id, @Nullable String title) {
        existing(id).titled(title);
        users.flush();
    }

    /** Their phone, as it is stored. */
    @Transactional(readOnly = true)
    public Optional<String> phone(UserId id) {
        return existing(id).phone();
    }

    /** Sets the phone; empty for none. */
    public void setPhone(UserId id, String phone) {
        existing(id).phoned(phone);
        users.flush();
    }

    /** The number of their licence in the register of loan officers, digits alone; empty for none. */
    @Transactional(readOnly = true)
    public String nmls(UserId id) {
        return existing(id).nmls();
    }

    /** Sets that number; empty for none. */
    public void setNmls(UserId id, String number) {
        existing(id).licensed(number);
        users.flush();
    }

    /** Changes the name. */
    public void rename(UserId id, String firstName, String lastName) {
        existing(id).named(firstName, lastName);
        users.flush();
        events.publishEvent(PeopleChanged.of(id));
    }

    /** Sets the states in which they may work a borrower; none: they are not judged (R50). */
    public void license(UserId id, Set<LicenceState> states) {
        existing(id).license(states);
        users.flush();
    }

    /**
     * Sets the password; only its hash is kept. All sign-ins of the user end, and all links to choose one (R51). Throws
     * IllegalArgumentException with a sentence if the rules do not take it.
     */
    public void setPassword(UserId id, String password) {
        var user = existing(id);
        rules.check(password, people.find(id).map(Accounts::own).orElse(List.of()));
        var hash = passwords.encode(password);
        // links first, as by a link: no two wait for each other
        links.end(LinkPurpose.RESET, id);
        user.signsInWith(hash, OffsetDateTime.now(clock));
        users.flush();
        signIns.endAll(id, SignInEnd.PASSWORD);
    }

    /** What others know of a person: no password is made of it. */
    public static List<String> own(Person person) {
        return List.of(person.firstName(), person.lastName(), person.email(), person.organizationName());
    }

    /**
     * Makes the user an admin of the organization, or a member again, whose sign-ins end then (R51) and who loses "Restore
     * consent" (R35).
     */
    public void setAdmin(UserId id, boolean admin) {
        boolean loses = existing(id).administers(admin);
        users.flush();
        if (loses) {
            signIns.endAll(id, SignInEnd.ROLE);
        } else if (admin) {
            signIns.endWithoutFactor(existing(id).organization());
        }
        events.publishEvent(PeopleChanged.of(id));
    }

    /** Grants or withdraws "Share &amp; assign with colleagues" and "Change owner"; managers and admins keep both. */
    public void permit(UserId id, boolean share, boolean changeOwner) {
        existing(id).permit(share, changeOwner);
        users.flush();
        events.publishEvent(PeopleChanged.of(id));
    }

    /**
     * Gives "Restore consent" to an administrator or withdraws it (R35). Throws IllegalArgumentException for giving it to
     * anybody else.
     */
    public void permitRestoring(UserId id, boolean may) {
        existing(id).restoreConsent(may);
        users.flush();
        events.publishEvent(PeopleChanged.of(id));
    }

    /** Closes the account: no sign-in, open sessions end; shares and assignments stay (R10). */
    public void deactivate(UserId id) {
        existing(id).activate(false);
        users.flush();
        signIns.endAll(id, SignInEnd.DEACTIVATED);
        events.publishEvent(PeopleChanged.of(id));
    }

    /** Opens the account again. */
    public void reactivate(UserId id) {
        existing(id).activate(true);
        users.flush();
        events.publishEvent(PeopleChanged.of(id));
    }

    /** Whether the account is open now, by its primary key; false for an unknown one. */
    @Transactional(readOnly = true)
    public boolean isActive(UserId id) {
        return users.isActive(id.value()).orElse(false);
    }

    private User existing(UserId id) {
        return users.findById(id.value())
                .orElseThrow(() -> new NoSuchElementException("There is no user " + id.value()));
    }
}
