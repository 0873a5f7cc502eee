package app.tandem.contact.visibility;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Action;
import app.tandem.access.Standing;
import app.tandem.access.Target;
import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.ContactRecords;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides what one person may do with one contact, from the same facts that lists use. */
@Service
@Transactional(readOnly = true)
public class ContactAuthorization {

    /** The person, and their standing towards the contact. */
    public record Found(Actor actor, Standing standing) {}

    private final JdbcClient jdbc;
    private final Standings standings;
    private final Helping helping;

    ContactAuthorization(JdbcClient jdbc, Standings standings, Helping helping) {
        this.jdbc = jdbc;
        this.helping = helping;
        this.standings = standings;
    }

    /** Throws ContactNotFound where there is no such contact or the person does not see it (R4). */
    public Found of(UserId person, ContactId contact) {
        return find(person, contact).orElseThrow(ContactNotFound::new);
    }

    /** Whether the person sees the contact; it need not exist (R4). */
    public boolean sees(UserId person, ContactId contact) {
        return find(person, contact).isPresent();
    }

    private Optional<Found> find(UserId person, ContactId contact) {
        var who = standings.of(person);
        return Sql.of("select %s from contact c%s where c.id = :contact", who.facts(), who.joins())
                .with("contact", contact.value())
                .on(jdbc)
                .query(Long.class)
                .optional()
                .map(facts -> new Found(who.actor(), who.standing(facts)))
                .filter(found -> found.standing().sees());
    }

    /**
     * Requires that the person may act now: throws ActionRefused with all reasons if the policy refuses,
     * ContactNotFound if they do not see the contact (R4, R15).
     */
    public Found require(Action action, UserId person, ContactId contact) {
        var found = of(person, contact);
        if (AccessPolicy.decide(action, found.standing(), Target.NONE).allowed()) {
            return found;
        }
        var around = helping.of(found.actor(), contact);
        throw new ActionRefused(ContactRecords.answer(action, found.standing(), owner(contact), around)
                .reasons());
    }

    /**
     * The same for a write to something that belongs to the contact, which is locked against merging and deletion until
     * the transaction ends (R18, R19, R49).
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Found requireLocked(Action action, UserId person, ContactId contact) {
        lock(contact);
        return require(action, person, contact);
    }

    /** The person and their standing; the contact is locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Found ofLocked(UserId person, ContactId contact) {
        lock(contact);
        return of(person, contact);
    }

    private void lock(ContactId contact) {
        jdbc.sql("select id from contact where id = :contact for update")
                .param("contact", contact.value())
                .query(Long.class)
                .optional();
    }

    private String owner(ContactId contact) {
        return jdbc.sql("select o.first_name || ' ' || o.last_name from contact c join app_user o on o.id = c.owner_id"
                        + " where c.id = :contact")
                .param("contact", contact.value())
                .query(String.class)
                .single();
    }
}
