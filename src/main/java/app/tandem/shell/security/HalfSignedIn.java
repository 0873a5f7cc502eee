package app.tandem.shell.security;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * Somebody whose password was right and whose second factor is not proven yet. It is kept at the page where the password
 * was typed: to every request of the session, this page's included, nobody is signed in.
 */
record HalfSignedIn(Authentication proven, Instant until) implements Serializable {

    static void hold(UI page, Authentication proven, Instant until) {
        ComponentUtil.setData(page, HalfSignedIn.class, new HalfSignedIn(proven, until));
    }

    /** Whose password was right at this page, while there is time. */
    static Optional<Authentication> at(UI page, Instant now) {
        return Optional.ofNullable(ComponentUtil.getData(page, HalfSignedIn.class))
                .filter(half -> now.isBefore(half.until()))
                .map(HalfSignedIn::proven);
    }

    static void forget(UI page) {
        ComponentUtil.setData(page, HalfSignedIn.class, null);
    }
}
