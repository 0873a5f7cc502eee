package app.tandem.administration.invitations;

import app.tandem.administration.Administrators;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.accounts.Organizations;
import app.tandem.people.links.LinkLetter;
import app.tandem.people.links.LinkMail;
import app.tandem.people.links.LinkPurpose;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mail that invites somebody to an organization. */
@Component
class InvitationLetter implements LinkLetter {

    private final StoredInvitations stored;
    private final Administrators administrators;
    private final Organizations organizations;
    private final People people;

    InvitationLetter(
            StoredInvitations stored, Administrators administrators, Organizations organizations, People people) {
        this.stored = stored;
        this.administrators = administrators;
        this.organizations = organizations;
        this.people = people;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.INVITE;
    }

    @Override
    public String title() {
        return "Invitation to Tandem";
    }

    @Override
    public String path(String token) {
        return Invitations.PATH + "/" + token;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Words> words(LinkMail mail) {
        var about = mail.about();
        return about == null
                ? Optional.empty()
                : stored.findById(about)
                        .filter(its -> administrators.stands(its.invitedBy(), its.organization()))
                        .map(this::words);
    }

    private Words words(StoredInvitation invitation) {
        var organization = organizations.name(invitation.organization());
        var by = people.find(invitation.invitedBy()).map(Person::name).orElse("Your administrator");
        return Words.ofInvitation(
                LinkPurpose.INVITE,
                by,
                by + " invites you to " + organization + " in Tandem",
                by + " invites you to work with the people of " + organization + " in Tandem",
                "You choose a password and are in",
                "Join " + organization);
    }
}
