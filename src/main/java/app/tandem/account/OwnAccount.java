package app.tandem.account;

import app.tandem.audit.AccountEvent;
import app.tandem.audit.AccountTrail;
import app.tandem.audit.AccountTrail.Entry;
import app.tandem.intake.PhoneNumbers;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import java.io.Serializable;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say of themselves: name, job title, phone. Colleagues see it; administrators find its changes on record. */
@Service
@Transactional
public class OwnAccount {

    private final Accounts accounts;
    private final People people;
    private final AccountTrail trail;

    OwnAccount(Accounts accounts, People people, AccountTrail trail) {
        this.accounts = accounts;
        this.people = people;
        this.trail = trail;
    }

    /**
     * About a person.
     *
     * @param title empty for none
     * @param phone as people read it; empty for none
     */
    public record About(String firstName, String lastName, String title, String phone) implements Serializable {}

    /** Thrown for a number that is none; nothing has changed. */
    public static final class NoPhone extends IllegalArgumentException {
        NoPhone() {
            super("Enter a phone number with its area code, for example (612) 338-4471.");
        }
    }

    /** What is known of the person. */
    @Transactional(readOnly = true)
    public About of(UserId user) {
        var person = person(user);
        return new About(
                person.firstName(),
                person.lastName(),
                Objects.requireNonNullElse(person.title(), ""),
                accounts.phone(user).map(PhoneNumbers::shown).orElse(""));
    }

    /**
     * Changes it. Throws {@link NoPhone}, and IllegalArgumentException with a sentence for a name or title that cannot be
     * taken.
     */
    public void change(UserId user, About about) {
        var before = person(user);
        var phone = about.phone().isBlank() ? "" : kept(about.phone());
        var number = of(user).phone();
        accounts.rename(user, about.firstName(), about.lastName());
        accounts.setTitle(user, about.title());
        accounts.setPhone(user, phone);
        var after = person(user);
        record(after, AccountEvent.NAME, before.name(), after.name());
        record(
                after,
                AccountEvent.TITLE,
                Objects.requireNonNullElse(before.title(), ""),
                Objects.requireNonNullElse(after.title(), ""));
        record(after, AccountEvent.PHONE, number, of(user).phone());
    }

    private void record(Person person, AccountEvent event, String before, String after) {
        if (!before.equals(after)) {
            trail.record(Entry.of(person.organization(), person.id(), event, person.id())
                    .from(before, after));
        }
    }

    private Person person(UserId user) {
        return people.find(user).orElseThrow();
    }

    private static String kept(String typed) {
        var number = PhoneNumbers.parse(typed).orElseThrow(NoPhone::new);
        return number.extension().isEmpty() ? number.e164() : number.e164() + " ext. " + number.extension();
    }
}
