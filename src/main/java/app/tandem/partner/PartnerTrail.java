package app.tandem.partner;

import app.tandem.audit.AccountEvent;
import app.tandem.audit.AccountTrail;
import app.tandem.audit.AccountTrail.Entry;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import org.springframework.stereotype.Component;

/** Records what happens to partnerships, for the administrators of whoever it concerns (R48). */
@Component
class PartnerTrail {

    private final AccountTrail trail;
    private final People people;

    PartnerTrail(AccountTrail trail, People people) {
        this.trail = trail;
        this.people = people;
    }

    /** Something that concerns the organization of whoever did it. */
    void record(UserId actor, AccountEvent event, String subject) {
        trail.record(Entry.about(people.actor(actor).organization(), actor, event, subject));
    }

    /** An invitation of this person's goes to another address; nobody is known who asked for that. */
    void redirected(UserId inviter, String was, String became) {
        var organization = people.actor(inviter).organization();
        trail.record(Entry.of(organization, null, AccountEvent.PARTNER_INVITATION_REDIRECTED, inviter)
                .from(was, became));
    }

    /** Something that concerns both sides; each reads the name of the other. */
    void both(UserId actor, AccountEvent event, UserId other) {
        var their = people.find(other).orElseThrow();
        record(actor, event, their.name());
        trail.record(Entry.about(their.organization(), actor, event, name(actor)));
    }

    /** Something that somebody of the same organization did for one side. */
    void recordFor(UserId actor, UserId side, AccountEvent event, String subject) {
        record(actor, event, subject + " for " + name(side));
    }

    /** The same of what concerns both sides; the other reads the name of the side it was done for. */
    void bothFor(UserId actor, UserId side, AccountEvent event, UserId other) {
        var their = people.find(other).orElseThrow();
        recordFor(actor, side, event, their.name());
        trail.record(Entry.about(their.organization(), actor, event, name(side)));
    }

    String name(UserId user) {
        return people.find(user).map(Person::name).orElse("");
    }
}
