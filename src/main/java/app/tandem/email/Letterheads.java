package app.tandem.email;

import app.tandem.email.domain.EmailSenders;
import app.tandem.email.domain.EmailSettings;
import app.tandem.email.domain.OrganizationEmail;
import app.tandem.email.queue.SendingCheck.Letterhead;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import org.springframework.stereotype.Component;

/** From whom e-mails come, and what keeps somebody from sending any (R38). */
@Component
class Letterheads {

    private static final String HELP = " An administrator can do it under Administration → E-mail.";

    private final People people;
    private final EmailSenders senders;
    private final OrganizationEmail organizations;

    Letterheads(People people, EmailSenders senders, OrganizationEmail organizations) {
        this.people = people;
        this.senders = senders;
        this.organizations = organizations;
    }

    /** At the organization's domain: a person's own address where it is there, the same name there otherwise. */
    Letterhead of(UserId sender) {
        var person = people.find(sender).orElseThrow();
        var domain = organizations.of(person.organization()).domain();
        var from = from(person.email(), domain);
        return new Letterhead(
                person.name(),
                from,
                from.equals(person.email()) ? "" : person.email(),
                senders.footer(
                        sender,
                        "You get this e-mail because you are a contact of " + person.name() + " at "
                                + person.organizationName() + "."));
    }

    private static String from(String own, String domain) {
        int at = own.lastIndexOf('@');
        return domain.isEmpty() || own.substring(at + 1).equalsIgnoreCase(domain)
                ? own
                : own.substring(0, at) + "@" + domain;
    }

    /**
     * Why nothing can be sent from there; empty where it can.
     *
     * @param bulk whether it goes to several contacts
     */
    String refusal(UserId sender, boolean bulk) {
        var person = people.find(sender).orElseThrow();
        return refusal(person, organizations.of(person.organization()), bulk);
    }

    private static String refusal(Person person, EmailSettings its, boolean bulk) {
        var organization = person.organizationName();
        if (!person.active()) {
            return person.name() + "'s account is deactivated.";
        }
        if (its.postalAddress().isBlank()) {
            return organization + " has entered no postal address, which stands below every e-mail." + HELP;
        }
        if (its.domain().isBlank()) {
            return organization + " has no domain to send from." + HELP;
        }
        return bulk && !its.verified() ? organization + "'s sending domain is not verified." + HELP : "";
    }
}
