package app.tandem.contact;

import app.tandem.access.Standing;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where one person stands towards one contact, from the same facts as a thousand. */
@Component
class ContactFacts {

    /** The person, and their standing towards the contact. */
    record Found(Actor actor, Standing standing) {}

    private final JdbcClient jdbc;
    private final Standings standings;

    ContactFacts(JdbcClient jdbc, Standings standings) {
        this.jdbc = jdbc;
        this.standings = standings;
    }

    /** Throws ContactNotFound where there is no such contact or the person does not see it (R4). */
    Found of(UserId person, ContactId contact) {
        var who = standings.of(person);
        var sql = new ContactSql().with("contact", contact.value());
        var query = "select " + who.factsWithShares(sql) + " from contact c" + who.joins() + " where c.id = :contact";
        return jdbc.sql(query)
                .params(sql.values())
                .query(Integer.class)
                .optional()
                .map(facts -> new Found(who.actor(), who.standing(facts)))
                .filter(found -> found.standing().sees())
                .orElseThrow(ContactNotFound::new);
    }
}
