package app.tandem.shell.security;

import app.tandem.people.Person;
import app.tandem.people.SignedInUser;
import app.tandem.people.signins.SignInAttempts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Signs in within the open page, so that the browser loads nothing twice: with the same password check, new session id
 * and new token as Spring Security's form login.
 */
public class PageSignIn {

    private final AuthenticationManager manager;
    private final VaadinDefaultRequestCache requests;
    private final PageOwners owners;
    private final Stays stays;
    private final ThisSignIn register;
    private final SignInAttempts attempts;
    private final DeviceCookie device;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy session = new CompositeSessionAuthenticationStrategy(List.of(
            new ChangeSessionIdAuthenticationStrategy(),
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));

    PageSignIn(
            AuthenticationManager manager,
            VaadinDefaultRequestCache requests,
            PageOwners owners,
            Stays stays,
            ThisSignIn register,
            SignInAttempts attempts,
            DeviceCookie device) {
        this.attempts = attempts;
        this.device = device;
        this.register = register;
        this.manager = manager;
        this.requests = requests;
        this.owners = owners;
        this.stays = stays;
    }

    /**
     * Whether the password is that of an active account with this address. The session is then theirs, and of all that
     * was open in it only this page is left.
     */
    public boolean signIn(UI page, String email, String password) {
        return attempt(page, email, password).signedIn();
    }

    /** The same, and how long to wait after too many attempts. */
    public SignInAnswer attempt(UI page, String email, String password) {
        var request = request();
        var attempt = attempts.begin(
                email, request.getRemoteAddr(), device.token(request).orElse(null));
        if (!attempt.allowed()) {
            return SignInAnswer.later(attempt.pause().orElseThrow());
        }
        boolean signedIn = enter(page, email, password, request, attempt);
        if (signedIn) {
            attempts.succeeded(attempt);
        }
        return signedIn ? SignInAnswer.IN : SignInAnswer.WRONG;
    }

    private boolean enter(
            UI page, String email, String password, HttpServletRequest request, SignInAttempts.Attempt attempt) {
        var response = response();
        try {
            var proven = manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password));
            if (!(proven.getPrincipal() instanceof SignedInUser person)) {
                throw new IllegalStateException("Not one of our accounts: " + proven.getName());
            }
            session.onAuthentication(proven, request, response);
            stays.begin(request.getSession());
            var key = register.begin(request, person);
            device.remember(person.id(), request, response);
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(proven.toBuilder().details(key).build());
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            owners.signedIn(page);
            return true;
        } catch (InternalAuthenticationServiceException fault) {
            // the database, not the password
            attempts.succeeded(attempt);
            throw fault;
        } catch (AuthenticationException refused) {
            return false;
        }
    }

    /**
     * Knows this browser as one of the person's, who has proven by a mail who they are: they need not wait here for what
     * others tried, nor for what they mistyped themself.
     */
    public void trust(Person person) {
        var request = request();
        attempts.forgive(
                person.email(), request.getRemoteAddr(), device.token(request).orElse(null));
        device.remember(person.id(), request, response());
    }

    /** Continues to the address requested before signing in, or home. */
    public void goOn(UI ui) {
        var asked = requests.getRequest(request(), response());
        if (asked == null) {
            ui.navigate("");
            return;
        }
        requests.removeRequest(request(), response());
        var address = URI.create(asked.getRedirectUrl());
        var path = address.getPath().substring(request().getContextPath().length());
        if (path.contains(":")) {
            // within the page it would be read as an address elsewhere
            ui.getPage().setLocation(address.getRawPath());
        } else {
            ui.navigate(
                    path.replaceFirst("^/+", ""),
                    QueryParameters.fromString(Objects.requireNonNullElse(address.getRawQuery(), "")));
        }
    }

    private static HttpServletRequest request() {
        return VaadinServletRequest.getCurrent();
    }

    private static HttpServletResponse response() {
        return VaadinServletResponse.getCurrent();
    }
}
