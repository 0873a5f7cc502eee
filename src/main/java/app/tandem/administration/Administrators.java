package app.tandem.administration;

import app.tandem.access.AdministrationPolicy;
import app.tandem.people.Actor;
import app.tandem.people.OrganizationId;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Organizations;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who administers, and the facts that {@link AdministrationPolicy} decides by. */
@Component
public class Administrators {

    private final JdbcClient jdbc;
    private final People people;
    private final Organizations organizations;

    Administrators(JdbcClient jdbc, People people, Organizations organizations) {
        this.jdbc = jdbc;
        this.people = people;
        this.organizations = organizations;
    }

    /** The person, if they are an active administrator. */
    public Optional<Actor> find(UserId user) {
        return Optional.ofNullable(people.actors(List.of(user)).get(user))
                .filter(actor -> actor.active() && actor.admin());
    }

    /** The person; for anybody but an active administrator nothing of this is there. */
    public Actor require(UserId user) {
        return find(user).orElseThrow(Administrators::nothing);
    }

    /** The same, while nobody else changes the organization. */
    public Actor hold(UserId user) {
        organizations.hold(require(user).organization());
        return require(user);
    }

    /** An account as this administrator finds it; throws NoSuchElementException for one that is not theirs. */
    AdministrationPolicy.Account account(Actor admin, UserId user) {
        return jdbc.sql("""
                        select u.first_name || ' ' || u.last_name as name, u.active, u.role = 'ADMIN' as admin,
                               o.kind = 'LENDER' as lender,
                               exists (select 1 from team_member m where m.user_id = u.id and m.manager) as manages,
                               exists (select 1 from app_user a where a.organization_id = u.organization_id
                                       and a.id <> u.id and a.active and a.role = 'ADMIN') as others
                        from app_user u join organization o on o.id = u.organization_id
                        where u.id = :user and u.organization_id = :organization""")
                .param("user", user.value())
                .param("organization", admin.organization().value())
                .query((row, n) -> new AdministrationPolicy.Account(
                        row.getString("name"),
                        true,
                        user.equals(admin.id()),
                        row.getBoolean("active"),
                        row.getBoolean("admin"),
                        row.getBoolean("active") && row.getBoolean("admin") && !row.getBoolean("others"),
                        row.getBoolean("manages"),
                        row.getBoolean("lender")))
                .optional()
                .orElseThrow(Administrators::nothing);
    }

    /** Whether that is an active administrator of the organization now. */
    public boolean stands(UserId user, OrganizationId organization) {
        return find(user)
                .filter(admin -> admin.organization().equals(organization))
                .isPresent();
    }

    OrganizationId organizationOf(UserId user) {
        return people.actor(user).organization();
    }

    /** What is said of what is not there for somebody. */
    public static NoSuchElementException nothing() {
        return new NoSuchElementException("There is nothing here for you to administer.");
    }
}
