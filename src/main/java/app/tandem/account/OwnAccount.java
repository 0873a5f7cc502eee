package app.tandem.account;

import app.tandem.audit.AccountEvent;
import app.tandem.audit.AccountTrail;
import app.tandem.audit.AccountTrail.Entry;
import app.tandem.intake.Cleaned;
import app.tandem.intake.PhoneNumbers;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say of themselves: name, job title, phone. Colleagues see it; administrators find its changes on record. */
@Service
@Transactional
public class OwnAccount {

    private static final Pattern NMLS = Pattern.compile("^(?i:NMLS)?\\s*(?i:ID|No\\.?)?\\s*[#:]?\\s*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{4,10}");

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
     * @param nmls the number of their licence as a loan officer, digits alone; empty for none
     */
    public record About(String firstName, String lastName, String title, String phone, String nmls)
            implements Serializable {}

    /** Thrown for a number that is none; nothing has changed. */
    public static final class NoPhone extends IllegalArgumentException {
        NoPhone() {
            super("Enter a phone number with its area code, for example (612) 338-4471.");
        }
    }

    /** Thrown for a number of a licence that is none; nothing has changed. */
    public static final class NoNmls extends IllegalArgumentException {
        NoNmls() {
            super("Enter the number alone, 4 to 10 digits such as 2094417.");
        }
    }

    /** Whether they can have the licence of a loan officer: of an agent nothing of it is asked or kept. */
    @Transactional(readOnly = true)
    public boolean lends(UserId user) {
        return !person(user).agent();
    }

    /** What is known of the person. */
    @Transactional(readOnly = true)
    public About of(UserId user) {
        var person = person(user);
        return new About(
                person.firstName(),
                person.lastName(),
                Objects.requireNonNullElse(person.title(), ""),
                accounts.phone(user).map(PhoneNumbers::shown).orElse(""),
                accounts.nmls(user));
    }

    /**
     * Changes it. Throws {@link NoPhone}, {@link NoNmls}, and IllegalArgumentException with a sentence for a name or title that cannot be
     * taken.
     */
    public void change(UserId user, About about) {
        var before = person(user);
        var phone = about.phone().isBlank() ? "" : kept(about.phone());
        var nmls = before.agent() ? "" : licence(about.nmls());
        var was = of(user);
        accounts.rename(user, about.firstName(), about.lastName());
        accounts.setTitle(user, about.title());
        accounts.setPhone(user, phone);
        accounts.setNmls(user, nmls);
        var after = person(user);
        record(after, AccountEvent.NAME, before.name(), after.name());
        record(
                after,
                AccountEvent.TITLE,
                Objects.requireNonNullElse(before.title(), ""),
                Objects.requireNonNullElse(after.title(), ""));
        record(after, AccountEvent.PHONE, was.phone(), of(user).phone());
        record(after, AccountEvent.NMLS, was.nmls(), nmls);
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

    /** The digits, however people write it: "NMLS# 2094417". */
    private static String licence(String typed) {
        var digits = NMLS.matcher(Cleaned.line(typed)).replaceFirst("");
        if (!digits.isEmpty() && !DIGITS.matcher(digits).matches()) {
            throw new NoNmls();
        }
        return digits;
    }

    private static String kept(String typed) {
        var number = PhoneNumbers.parse(typed).orElseThrow(NoPhone::new);
        return number.extension().isEmpty() ? number.e164() : number.e164() + " ext. " + number.extension();
    }
}
