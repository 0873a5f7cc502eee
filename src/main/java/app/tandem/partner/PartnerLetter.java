package app.tandem.partner;

import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.accounts.Partnership.Held;
import app.tandem.people.accounts.Partnership.Status;
import app.tandem.people.accounts.Partnerships;
import app.tandem.people.links.LinkLetter;
import app.tandem.people.links.LinkMail;
import app.tandem.people.links.LinkMailed;
import app.tandem.people.links.LinkPurpose;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mail that invites an agent, and what the mail server says of it. */
@Component
class PartnerLetter implements LinkLetter {

    private final Partnerships partnerships;
    private final People people;

    PartnerLetter(Partnerships partnerships, People people) {
        this.partnerships = partnerships;
        this.people = people;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.PARTNER;
    }

    @Override
    public String title() {
        return "Invitation to a partnership";
    }

    @Override
    public String path(String token) {
        return Partners.PATH + "/" + token;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Words> words(LinkMail mail) {
        var about = mail.about();
        return about == null
                ? Optional.empty()
                : partnerships
                        .find(about)
                        .filter(its ->
                                its.status() == Status.INVITED && its.email().equals(mail.email()))
                        .flatMap(this::words);
    }

    private Optional<Words> words(Held its) {
        return people.find(its.loanOfficer()).map(PartnerLetter::words);
    }

    private static Words words(Person by) {
        return Words.ofInvitation(
                LinkPurpose.PARTNER,
                by.name(),
                by.name() + " of " + by.organizationName() + " invites you as a co-marketing partner",
                by.name() + " of " + by.organizationName() + " would like to share contacts with you in Tandem",
                "You see what the other shares with you, and nothing else",
                "See the invitation");
    }

    /** The status follows what the mail server says. */
    @EventListener
    @Transactional
    void mailed(LinkMailed mail) {
        var about = mail.about();
        if (mail.purpose() == LinkPurpose.PARTNER && mail.accepted() && about != null) {
            partnerships.delivered(about);
        }
    }
}
