package app.tandem.model;

import app.tandem.people.OrganizationId;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.testing.Given;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What no operation does: contacts and tasks that are there, and what changes about people. */
final class Circumstance {

    private static final String UNSEEN =
            "%s.contact_id in (select c.id from contact c) and not exists (select 1 from contact_access a"
                    + " where a.contact_id = %s.contact_id and a.user_id = %s) and not exists (select 1 from supervision s"
                    + " join contact c on c.owner_id = s.user_id where c.id = %s.contact_id and s.supervisor_id = %s)";

    private final JdbcClient jdbc;
    private final Given given;
    private final People people;
    private final Numbers numbers;

    Circumstance(BeanFactory beans, Numbers numbers) {
        this.jdbc = beans.getBean(JdbcClient.class);
        this.given = beans.getBean(Given.class);
        this.people = beans.getBean(People.class);
        this.numbers = numbers;
    }

    Account plant(Deed.Plant plant) {
        var contact = given.contact().named("Contact " + plant.card()).ownedBy(numbers.user(plant.owner()));
        plant.shares().forEach((with, by) -> contact.sharedWith(numbers.user(with), Given.by(numbers.user(by))));
        if (plant.assignee() != Wish.NOBODY) {
            contact.assignedTo(numbers.user(plant.assignee()));
        }
        var reason = plant.archived();
        if (reason != null) {
            contact.archived(reason);
        }
        if (plant.onLoan()) {
            contact.onLoan("4471-" + plant.card());
        }
        plant.groups().forEach(group -> contact.inGroup(numbers.user(plant.owner()), group));
        numbers.contact(plant.card(), contact.create());
        plant.errands().forEach(person -> errand(new Deed.Errand(0, person, plant.card())));
        return Account.NOTHING;
    }

    /** Only who sees it has a task on it; what is deleted or missing nobody sees. */
    Account errand(Deed.Errand errand) {
        var contact = numbers.contact(errand.card());
        if (contact != null) {
            long user = numbers.user(errand.person()).value();
            jdbc.sql("insert into task (contact_id, title, assignee_id, created_by, created_at)"
                            + " select c.id, 'Call', cast(:user as bigint), cast(:user as bigint),"
                            + " cast(:now as timestamp with time zone) from contact c where c.id = :contact and ("
                            + " exists (select 1 from contact_access a where a.contact_id = c.id and a.user_id = :user)"
                            + " or exists (select 1 from supervision s where s.supervisor_id = :user"
                            + " and s.user_id = c.owner_id))")
                    .param("user", user)
                    .param("now", OffsetDateTime.now())
                    .param("contact", contact.value())
                    .update();
        }
        return Account.NOTHING;
    }

    Account turn(Deed.Turn turn) {
        var user = numbers.user(turn.person());
        boolean on = turn.on();
        switch (turn.twist()) {
            case ACTIVE -> user("active", user, on);
            case SHARE_PERMISSION -> user("can_share", user, on);
            case CHANGE_OWNER_PERMISSION -> user("can_change_owner", user, on);
            case PARTNERSHIP -> partnership(turn, user);
            case TEAM -> team(turn, user);
            case OWN_TEAMS_ONLY -> organization("share_scope", user, on ? "TEAMS" : "ORGANIZATION");
            case SUPERVISORS_ONLY -> organization("change_owner_by", user, on ? "SUPERVISORS" : "OWNERS");
        }
        whoLosesSightLosesTheRest();
        return Account.NOTHING;
    }

    private void user(String column, UserId user, boolean on) {
        jdbc.sql("update app_user set " + column + " = ? where id = ?")
                .params(on, user.value())
                .update();
    }

    private void organization(String column, UserId ofUser, String setting) {
        OrganizationId organization = people.actor(ofUser).organization();
        jdbc.sql("update organization set " + column + " = ? where id = ?")
                .params(setting, organization.value())
                .update();
    }

    private void partnership(Deed.Turn turn, UserId loanOfficer) {
        var agent = numbers.user(turn.other());
        int changed = jdbc.sql("update partnership set status = ? where lo_id = ? and agent_id = ?")
                .params(turn.on() ? "ACTIVE" : "ENDED", loanOfficer.value(), agent.value())
                .update();
        if (changed == 0 && turn.on()) {
            given.partners(loanOfficer, agent);
        }
    }

    private void team(Deed.Turn turn, UserId user) {
        long team = jdbc.sql("select t.id from team t where t.name = ?")
                .param(turn.team())
                .query(Long.class)
                .single();
        jdbc.sql("delete from team_member where team_id = ? and user_id = ?")
                .params(team, user.value())
                .update();
        if (turn.on()) {
            jdbc.sql("insert into team_member (team_id, user_id, manager) values (?, ?, ?)")
                    .params(team, user.value(), turn.manages())
                    .update();
        }
    }

    /** R27a, in whatever way they lost it. */
    private void whoLosesSightLosesTheRest() {
        jdbc.sql("delete from contact_group_member m where "
                        + UNSEEN.formatted(
                                "m",
                                "m",
                                "(select g.user_id from contact_group g where g.id = m.group_id)",
                                "m",
                                "(select g.user_id from contact_group g where g.id = m.group_id)"))
                .update();
        jdbc.sql("update task t set assignee_id = (select c.owner_id from contact c where c.id = t.contact_id)"
                        + " where not t.done and "
                        + UNSEEN.formatted("t", "t", "t.assignee_id", "t", "t.assignee_id"))
                .update();
    }
}
