package app.tandem.administration.invitations;

import app.tandem.administration.Entered;
import app.tandem.administration.EntryRefused.Field;
import app.tandem.people.OrganizationId;
import app.tandem.people.accounts.Organizations;
import app.tandem.people.accounts.TeamId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who can be invited. An address that has an account in another organization looks like any other: what it leads to is
 * for its owner to learn (R4).
 */
@Component
public class InvitationRules {

    private final JdbcClient jdbc;
    private final Organizations organizations;

    InvitationRules(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /**
     * What an organization knows of those who are to be invited.
     *
     * @param users addresses that have an account in it
     * @param invited addresses that are invited to it
     * @param teams its teams by name
     */
    record Known(boolean lender, Set<String> users, Set<String> invited, Map<String, TeamId> teams) {}

    /** Asks for all these addresses at once. */
    public Known known(OrganizationId organization, Collection<String> emails) {
        var some = emails.isEmpty() ? List.of("") : List.copyOf(emails);
        Map<String, TeamId> teams = new HashMap<>();
        jdbc.sql("select id, name from team where organization_id = :organization")
                .param("organization", organization.value())
                .query(row -> {
                    teams.put(row.getString("name"), new TeamId(row.getLong("id")));
                });
        return new Known(
                organizations.isLender(organization),
                addresses("app_user", organization, some),
                addresses("invitation", organization, some),
                teams);
    }

    private Set<String> addresses(String table, OrganizationId organization, List<String> emails) {
        return jdbc
                .sql("select email from " + table + " where organization_id = :organization and email in (:emails)")
                .param("organization", organization.value())
                .param("emails", emails)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** The person as they are stored; throws EntryRefused for the first thing that is wrong. */
    NewMember checked(Known known, NewMember typed) {
        var email = Entered.email(typed.email());
        var first = Entered.firstName(typed.firstName());
        var last = Entered.lastName(typed.lastName());
        var title = Entered.title(typed.title());
        Entered.require(
                typed.licences().isEmpty() || known.lender(), Field.LICENCES, "Only loan officers have licences.");
        Entered.require(
                known.teams().values().containsAll(typed.teams()), Field.TEAMS, "This team is no longer there.");
        Entered.require(!known.users().contains(email), Field.EMAIL, email + " already has an account here.");
        Entered.require(
                !known.invited().contains(email),
                Field.EMAIL,
                email + " is already invited. Send that invitation again instead.");
        return new NewMember(
                email,
                first,
                last,
                title,
                typed.admin(),
                typed.mayShare(),
                typed.mayChangeOwner(),
                typed.licences(),
                typed.teams());
    }
}
