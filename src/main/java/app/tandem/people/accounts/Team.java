package app.tandem.people.accounts;

import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Users of one organization; a membership may carry the manager flag. */
@Entity
@Table(name = "team")
class Team {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(updatable = false)
    private long organizationId;

    private String name;

    /** The members' ids, and whether each manages the team. */
    @ElementCollection
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
    @MapKeyColumn(name = "user_id")
    @Column(name = "manager")
    private Map<Long, Boolean> members = new HashMap<>();

    protected Team() {}

    Team(OrganizationId organization, String name) {
        this.organizationId = organization.value();
        rename(name);
    }

    final void rename(String newName) {
        name = Text.required("The name of a team", newName, 120);
    }

    /** Everybody on it. */
    Set<UserId> everybody() {
        return members.keySet().stream().map(UserId::new).collect(Collectors.toCollection(HashSet::new));
    }

    TeamId id() {
        if (id == null) {
            throw new IllegalStateException("The team has not been saved");
        }
        return new TeamId(id);
    }

    void join(User user, boolean manager) {
        if (user.organization().value() != organizationId) {
            throw new IllegalArgumentException("A team has members of one organization only.");
        }
        members.put(user.id().value(), manager);
    }

    void leave(UserId user) {
        members.remove(user.value());
    }

    Set<UserId> managers() {
        return members.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(member -> new UserId(member.getKey()))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
