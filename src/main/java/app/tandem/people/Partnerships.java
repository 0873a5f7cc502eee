package app.tandem.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Co-marketing partnerships: invited by a loan officer, accepted by an agent, ended by either (rules, section 1). */
@Service
@Transactional
public class Partnerships {

    private static final String SELECT = "select lo_id, agent_id, status, delivery, since, ended_at from partnership";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Partnerships(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** An active loan officer invites an active agent, for the first time or again after an end or a refusal. */
    public void invite(UserId loanOfficer, UserId agent) {
        if (!isActiveUserOf(Organization.LENDER, loanOfficer) || !isActiveUserOf(Organization.FIRM, agent)) {
            throw new IllegalArgumentException("A partnership is between an active loan officer and an active agent.");
        }
        var again = change(
                loanOfficer,
                agent,
                "status = 'ENDED'",
                "status = 'INVITED', delivery = 'NOT_DELIVERED'," + " since = :now, ended_at = null");
        if (!again && between(loanOfficer, agent).isPresent()) {
            throw new IllegalStateException("The two are partners already, or an invitation is waiting.");
        }
        if (!again) {
            jdbc.sql("""
                            insert into partnership (lo_id, agent_id, status, delivery, since)
                            values (:lo, :agent, 'INVITED', 'NOT_DELIVERED', :now)""")
                    .param("lo", loanOfficer.value())
                    .param("agent", agent.value())
                    .param("now", now())
                    .update();
        }
    }

    /** Records how far the waiting invitation got. */
    public void mark(UserId loanOfficer, UserId agent, Partnership.Delivery delivery) {
        demand(change(loanOfficer, agent, "status = 'INVITED'", "delivery = '" + delivery.name() + "'"));
    }

    /** The agent accepts the waiting invitation: the partnership is active from now on. */
    public void accept(UserId agent, UserId loanOfficer) {
        demand(change(loanOfficer, agent, "status = 'INVITED'", "status = 'ACTIVE', delivery = null, since = :now"));
    }

    /** The agent declines the waiting invitation. */
    public void decline(UserId agent, UserId loanOfficer) {
        demand(change(loanOfficer, agent, "status = 'INVITED'", "status = 'ENDED', ended_at = :now"));
    }

    /** Either side ends the partnership, or the loan officer takes the invitation back; shares stay (R10). */
    public void end(UserId side, UserId other) {
        var ended = "status = 'ENDED', ended_at = :now";
        demand(change(side, other, "status <> 'ENDED'", ended) || change(other, side, "status = 'ACTIVE'", ended));
    }

    /** Everybody with whom the user has, had or is offered a partnership: active first, in the order they began. */
    @Transactional(readOnly = true)
    public List<Partnership> of(UserId user) {
        return jdbc.sql(SELECT + " where lo_id = :id or agent_id = :id order by status, id")
                .param("id", user.value())
                .query(Partnerships::read)
                .list();
    }

    /** The partnership of these two, whichever is the loan officer, whatever its status. */
    @Transactional(readOnly = true)
    public Optional<Partnership> between(UserId one, UserId other) {
        return jdbc.sql(SELECT + " where (lo_id = :one and agent_id = :other) or (lo_id = :other and agent_id = :one)")
                .param("one", one.value())
                .param("other", other.value())
                .query(Partnerships::read)
                .optional();
    }

    private boolean change(UserId loanOfficer, UserId agent, String from, String to) {
        boolean changed =
                jdbc.sql("update partnership set " + to + " where lo_id = :lo and agent_id = :agent and " + from)
                                .param("lo", loanOfficer.value())
                                .param("agent", agent.value())
                                .param("now", now())
                                .update()
                        > 0;
        if (changed) {
            events.publishEvent(PeopleChanged.of(loanOfficer, agent));
        }
        return changed;
    }

    private static void demand(boolean changed) {
        if (!changed) {
            throw new IllegalStateException("The partnership is no longer in a state that allows this.");
        }
    }

    private boolean isActiveUserOf(String kind, UserId user) {
        return jdbc.sql("""
                        select count(*) from app_user u join organization o on o.id = u.organization_id
                        where u.id = :id and u.active and o.kind = :kind""")
                        .param("id", user.value())
                        .param("kind", kind)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Partnership read(ResultSet row, int number) throws SQLException {
        var delivery = row.getString("delivery");
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Partnership(
                new UserId(row.getLong("lo_id")),
                new UserId(row.getLong("agent_id")),
                Partnership.Status.valueOf(row.getString("status")),
                delivery == null ? null : Partnership.Delivery.valueOf(delivery),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
