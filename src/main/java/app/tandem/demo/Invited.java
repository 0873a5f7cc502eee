package app.tandem.demo;

import static app.tandem.demo.Who.DIEGO;
import static app.tandem.demo.Who.JONAS;
import static app.tandem.demo.Who.MAYA;

import app.tandem.people.Folding;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes partnerships that have just begun or are not answered yet, so that there is one in every status. */
@Component
class Invited {

    /** How far an invitation got, and how many days ago it was sent. */
    private record Invitation(Who by, String email, String delivery, int days) {}

    private static final String GRACE = "grace.oyelaran@cedarstreet.example";

    private static final List<Invitation> WAITING = List.of(
            new Invitation(MAYA, "rosa.delgado@twincities.example", "LINK_CLICKED", 3),
            new Invitation(MAYA, "henrik@lund-partners.example", "DELIVERED", 1),
            new Invitation(MAYA, GRACE, "NOT_DELIVERED", 2),
            new Invitation(DIEGO, JONAS.email(), "DELIVERED", 1));

    private final JdbcClient jdbc;
    private final Clock clock;

    Invited(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** After everything else, so that nobody else gets another number. */
    void write(Cast cast) {
        begun(cast);
        WAITING.forEach(one -> waiting(cast, one));
        undelivered(cast);
    }

    private void waiting(Cast cast, Invitation one) {
        jdbc.sql("""
                        insert into partnership (lo_id, email, status, delivery, accepted, since, clicked_at)
                        values (:lo, :email, 'INVITED', :delivery, false, :since, :clicked)""")
                .param("lo", cast.id(one.by))
                .param("email", one.email)
                .param("delivery", one.delivery)
                .param("since", ago(one.days))
                .param("clicked", one.delivery.equals("LINK_CLICKED") ? ago(1) : null)
                .update();
    }

    /** An agent of another firm, with whom nothing is shared yet; nobody signs in as her. */
    private void begun(Cast cast) {
        var first = "Priscilla";
        var last = "Vandenberghe-Montgomery";
        jdbc.sql("insert into organization (name, kind) values ('Vandenberghe & Daughters Real Estate', 'FIRM')")
                .update();
        jdbc.sql("""
                        insert into app_user (organization_id, email, first_name, last_name, title, role, search_name, sort_name)
                        select max(o.id), 'priscilla@vandenberghe.example', :first, :last, 'Broker', 'ADMIN', :search, :sort
                        from organization o""")
                .param("first", first)
                .param("last", last)
                .param("search", Folding.fold(first + " " + last))
                .param("sort", Folding.sortKey(first + " " + last))
                .update();
        jdbc.sql("""
                        insert into partnership (lo_id, agent_id, status, since)
                        select :lo, max(u.id), 'ACTIVE', :since from app_user u""").param("lo", cast.id(MAYA)).param("since", ago(4)).update();
    }

    /** The mail that did not arrive. */
    private void undelivered(Cast cast) {
        jdbc.sql("""
                        insert into mail (link_purpose, link_about, address, actor_id, actor_org, header_id, state, reason,
                                          created_at, next_attempt_at)
                        select 'PARTNER', p.id, p.email, p.lo_id, :lender, :header, 'FAILED',
                               'Mailbox full.', p.since, p.since
                        from partnership p where p.email = :email""")
                .param("lender", cast.lender())
                .param(
                        "header",
                        "<" + UUID.nameUUIDFromBytes(GRACE.getBytes(StandardCharsets.UTF_8)) + "@tandem.example>")
                .param("email", GRACE)
                .update();
    }

    private OffsetDateTime ago(int days) {
        return OffsetDateTime.now(clock).minusDays(days);
    }
}
