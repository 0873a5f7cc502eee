package app.tandem.people.accounts;

import app.tandem.people.Folding;
import app.tandem.people.LicenceState;
import app.tandem.people.OrganizationId;
import app.tandem.people.SignedInUser;
import app.tandem.people.UserId;
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
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in: belongs to one organization for good. */
@Entity
@DynamicUpdate
@Table(name = "app_user")
class User {

    static final int NAME = 80;
    private static final int SEARCH_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(updatable = false)
    private long organizationId;

    private String email;
    private String firstName;
    private String lastName;
    private @Nullable String title;
    private @Nullable String phone;
    private String nmls = "";
    private @Nullable String passwordHash;
    private @Nullable OffsetDateTime passwordChangedAt;
    private @Nullable String pendingEmail;
    private boolean emailProven = true;
    private boolean active = true;
    private String role = "MEMBER";
    private boolean canShare = true;
    private boolean canChangeOwner = true;
    private boolean canRestoreConsent;
    private String searchName;
    private byte[] sortName;

    @ElementCollection
    @CollectionTable(name = "user_licence", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private Set<LicenceState> licences = EnumSet.noneOf(LicenceState.class);

    @Version
    private int version;

    protected User() {}

    User(OrganizationId organization, String email, String firstName, String lastName) {
        this.organizationId = organization.value();
        this.email = email;
        named(firstName, lastName);
    }

    /** Changes the name everywhere it is shown. */
    final void named(String first, String last) {
        firstName = Text.required("The first name", first, NAME);
        lastName = Text.required("The last name", last, NAME);
        var name = firstName + " " + lastName;
        searchName = searchName(name);
        sortName = Folding.sortKey(name);
    }

    UserId id() {
        if (id == null) {
            throw new IllegalStateException("The user has not been saved");
        }
        return new UserId(id);
    }

    String email() {
        return email;
    }

    OrganizationId organization() {
        return new OrganizationId(organizationId);
    }

    void titled(@Nullable String newTitle) {
        title = Text.optional("The title", newTitle, NAME);
    }

    void signsInWith(String hash, OffsetDateTime at) {
        passwordHash = hash;
        passwordChangedAt = at;
        pendingEmail = null;
    }

    /** Whether the password has been changed after that time. */
    boolean changedPasswordAfter(Instant time) {
        return passwordChangedAt != null && passwordChangedAt.toInstant().isAfter(time);
    }

    Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    String nmls() {
        return nmls;
    }

    void licensed(String number) {
        nmls = number;
    }

    void phoned(String number) {
        phone = number.isEmpty() ? null : number;
    }

    /** Signs in with this address, and gets mail there. */
    void reachedAt(String address) {
        email = address;
        emailProven = true;
        pendingEmail = null;
    }

    /** The address that they want to be reached at once its mail has been read. */
    void wants(String address) {
        pendingEmail = address;
    }

    boolean wantsNow(@Nullable String address) {
        return address != null && address.equals(pendingEmail);
    }

    /** Whether somebody has read mail that went to the address. */
    void reads(boolean mail) {
        emailProven = mail;
    }

    /** Whether they can sign in: active, with a password. */
    Optional<SignedInUser> signsIn() {
        var hash = active ? passwordHash : null;
        return hash == null ? Optional.empty() : Optional.of(new SignedInUser(id(), email, hash));
    }

    void activate(boolean nowActive) {
        active = nowActive;
        pendingEmail = null;
    }

    /** Returns whether the role is taken away by it; "Restore consent" goes with it (R35). */
    boolean administers(boolean admin) {
        boolean loses = !admin && role.equals("ADMIN");
        role = admin ? "ADMIN" : "MEMBER";
        canRestoreConsent = canRestoreConsent && admin;
        return loses;
    }

    void permit(boolean share, boolean changeOwner) {
        canShare = share;
        canChangeOwner = changeOwner;
    }

    /** Throws IllegalArgumentException for giving it to somebody who is no administrator (R35). */
    void restoreConsent(boolean may) {
        if (may && !role.equals("ADMIN")) {
            throw new IllegalArgumentException("Only an administrator can have “Restore consent”.");
        }
        canRestoreConsent = may;
    }

    /** Sets the states in which they may work a borrower; none: they are not judged (R50). */
    void license(Set<LicenceState> states) {
        licences.clear();
        licences.addAll(states);
    }

    /** The folded name for searches. */
    static String searchName(String name) {
        return Text.cut(Folding.fold(name), SEARCH_NAME);
    }
}
