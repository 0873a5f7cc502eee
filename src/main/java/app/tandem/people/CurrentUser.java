package app.tandem.people;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in, for views: they pass the id on to services. */
@Component
public class CurrentUser {

    /** The user of this session; throws IllegalStateException where nobody is signed in. */
    public UserId id() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** The user of this session, if anybody is signed in. */
    public Optional<UserId> find() {
        return of(SecurityContextHolder.getContext());
    }

    /** The person of this security context, if it has one. */
    public static Optional<UserId> of(SecurityContext context) {
        return of(context.getAuthentication());
    }

    /** The person behind a request or connection, if any. */
    public static Optional<UserId> of(@Nullable Principal caller) {
        return caller instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedInUser user
                ? Optional.of(user.id())
                : Optional.empty();
    }
}
