package app.tandem.administration.invitations;

import app.tandem.people.Folding;
import app.tandem.people.LicenceState;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.people.accounts.TeamId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Somebody who is invited and has not come yet, with what they will be when they come. */
@Entity
@DynamicUpdate
@Table(name = "invitation")
class StoredInvitation {

    private static final int SEARCH_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(updatable = false)
    private OrganizationId organizationId;

    @Column(updatable = false)
    private String email;

    private String firstName;
    private String lastName;
    private @Nullable String title;
    private String role;
    private boolean canShare;
    private boolean canChangeOwner;
    private UserId invitedBy;
    private Instant invitedAt;
    private Instant expiresAt;
    private String searchName;
    private byte[] sortName;

    @ElementCollection
    @CollectionTable(name = "invitation_licence", joinColumns = @JoinColumn(name = "invitation_id"))
    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private Set<LicenceState> licences = EnumSet.noneOf(LicenceState.class);

    @ElementCollection
    @CollectionTable(name = "invitation_team", joinColumns = @JoinColumn(name = "invitation_id"))
    @Column(name = "team_id")
    private Set<Long> teams = new HashSet<>();

    @Version
    private int version;

    protected StoredInvitation() {}

    StoredInvitation(OrganizationId organization, NewMember who, UserId by, Instant at, Instant until) {
        organizationId = organization;
        email = who.email();
        firstName = who.firstName();
        lastName = who.lastName();
        title = who.title().isEmpty() ? null : who.title();
        role = who.admin() ? "ADMIN" : "MEMBER";
        canShare = who.mayShare();
        canChangeOwner = who.mayChangeOwner();
        licences.addAll(who.licences());
        who.teams().forEach(team -> teams.add(team.value()));
        searchName = searchName(firstName + " " + lastName);
        sortName = Folding.sortKey(firstName + " " + lastName);
        invitedBy = by;
        invitedAt = at;
        expiresAt = until;
    }

    long id() {
        return Objects.requireNonNull(id, "the invitation has not been saved");
    }

    public OrganizationId organization() {
        return organizationId;
    }

    public UserId invitedBy() {
        return invitedBy;
    }

    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Sends it once more: it counts from now, and from whoever sends it. */
    void again(UserId by, Instant until) {
        invitedBy = by;
        expiresAt = until;
    }

    /** Who they will be. */
    public NewMember member() {
        return new NewMember(
                email,
                firstName,
                lastName,
                title == null ? "" : title,
                role.equals("ADMIN"),
                canShare,
                canChangeOwner,
                licences,
                teams.stream().map(TeamId::new).collect(Collectors.toSet()));
    }

    static String searchName(String name) {
        var folded = Folding.fold(name);
        return folded.length() <= SEARCH_NAME ? folded : folded.substring(0, SEARCH_NAME);
    }
}
