package app.tandem.people.accounts;

import app.tandem.people.AccountAddress;
import app.tandem.people.SignedInUser;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/**
 * Finds the user for an e-mail address; a deactivated user looks like a missing one. Keeps a hash of the strength that is
 * set once the password is known.
 */
@Service
class SignIn implements UserDetailsService, UserDetailsPasswordService {

    private final StoredUsers users;

    SignIn(StoredUsers users) {
        this.users = users;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return users.findByEmail(AccountAddress.of(email))
                .flatMap(User::signsIn)
                .orElseThrow(() -> new UsernameNotFoundException("No active account with this address"));
    }

    /**
     * Keeps a stronger hash of the password that was just proven, and nothing else: it has not changed, so no sign-in
     * ends. Throws CredentialsExpiredException if another hash was stored meanwhile; the password is to be looked at again.
     */
    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String hash) {
        var person = (SignedInUser) user;
        var old = Objects.requireNonNull(person.getPassword());
        var stronger = Objects.requireNonNull(hash);
        if (users.rehash(person.id().value(), old, stronger) == 0) {
            throw new CredentialsExpiredException("The password was stored anew since it was looked at");
        }
        person.hashedAnew(stronger);
        return person;
    }
}
