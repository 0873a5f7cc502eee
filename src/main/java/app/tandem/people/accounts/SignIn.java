package app.tandem.people.accounts;

import app.tandem.people.AccountAddress;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds the user for an e-mail address; a deactivated user looks like a missing one. */
@Service
class SignIn implements UserDetailsService {

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
}
