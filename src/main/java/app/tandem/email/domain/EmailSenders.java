package app.tandem.email.domain;

import app.tandem.email.text.EmailFooter;
import app.tandem.email.text.MergeField;
import app.tandem.intake.PhoneNumbers;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What e-mails say of who sends them: the footer, and the merge fields of the sender. */
@Component
public class EmailSenders {

    private final People people;
    private final Accounts accounts;
    private final OrganizationEmail organizations;

    EmailSenders(People people, Accounts accounts, OrganizationEmail organizations) {
        this.people = people;
        this.accounts = accounts;
        this.organizations = organizations;
    }

    /**
     * What stands below their e-mails; throws NoSuchElementException for nobody.
     *
     * @param why one gets this, a sentence
     */
    public EmailFooter footer(UserId sender, String why) {
        var person = people.find(sender).orElseThrow();
        var its = organizations.of(person.organization());
        return new EmailFooter(
                person.name(),
                licence(sender),
                its.legalName().isEmpty() ? person.organizationName() : its.legalName(),
                its.licence(),
                its.postalAddress(),
                why);
    }

    /** The values of their own merge fields, without those that they have none for. */
    public Map<MergeField, String> values(UserId sender) {
        var person = people.find(sender).orElseThrow();
        Map<MergeField, String> values = new EnumMap<>(MergeField.class);
        values.put(MergeField.MY_NAME, person.name());
        values.put(MergeField.MY_FIRST_NAME, person.firstName());
        values.put(MergeField.MY_TITLE, title(person));
        values.put(
                MergeField.MY_PHONE,
                accounts.phone(sender).map(PhoneNumbers::shown).orElse(""));
        values.put(MergeField.MY_EMAIL, person.email());
        values.put(MergeField.MY_ORGANIZATION, person.organizationName());
        values.put(
                MergeField.MY_SIGNATURE,
                Stream.of(person.name(), title(person), licence(sender))
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n")));
        values.values().removeIf(String::isBlank);
        return values;
    }

    private String licence(UserId sender) {
        var number = accounts.nmls(sender);
        return number.isEmpty() ? "" : "NMLS " + number;
    }

    private static String title(Person person) {
        return Objects.requireNonNullElse(person.title(), "");
    }
}
