package app.tandem.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds who signs in with an e-mail address; a deactivated user is not told apart from one who does not exist. */
@Service
class SignIn implements UserDetailsService {

    private final JdbcClient jdbc;

    SignIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return jdbc.sql("""
                        select id, email, password_hash from app_user
                        where email = :email and active and password_hash is not null""")
                .param("email", Accounts.address(email))
                .query((row, n) -> new SignedInUser(
                        new UserId(row.getLong("id")), row.getString("email"), row.getString("password_hash")))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("No active account with this address"));
    }
}
