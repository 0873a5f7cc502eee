package app.tandem.people;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The signed-in user's identity; everything else is read afresh for every call. */
public class SignedInUser implements UserDetails, CredentialsContainer {

    private final UserId id;
    private final String email;
    private String proof;
    private @Nullable String hash;

    public SignedInUser(UserId id, String email, String hash) {
        this.id = id;
        this.email = email;
        this.hash = hash;
        this.proof = Secret.hash(hash);
    }

    public UserId id() {
        return id;
    }

    /** Whether the password that was looked at is still the one of this stored hash; it goes on knowing when erased. */
    public boolean provedBy(@Nullable String storedHash) {
        return storedHash != null && proof.equals(Secret.hash(storedHash));
    }

    /** Goes on knowing the password by another hash of it. */
    public void hashedAnew(String newHash) {
        hash = newHash;
        proof = Secret.hash(newHash);
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public @Nullable String getPassword() {
        return hash;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public void eraseCredentials() {
        hash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInUser user && user.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
