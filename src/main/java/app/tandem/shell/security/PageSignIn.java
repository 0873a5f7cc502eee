package app.tandem.shell.security;

import app.tandem.people.Person;
import app.tandem.people.SignedInUser;
import app.tandem.people.signins.AuthenticatorSecret;
import app.tandem.people.signins.FactorProof;
import app.tandem.people.signins.SecondFactors;
import app.tandem.people.signins.SignInAttempts;
import app.tandem.people.signins.SignInKey;
import app.tandem.shell.security.SignInAnswer.Kind;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
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

    private static final Duration CODE_WITHIN = Duration.ofMinutes(5);
    /** An app may have to be installed first. */
    private static final Duration SET_UP_WITHIN = Duration.ofMinutes(15);

    private final AuthenticationManager manager;
    private final VaadinDefaultRequestCache requests;
    private final PageOwners owners;
    private final Stays stays;
    private final ThisSignIn register;
    private final SignInAttempts attempts;
    private final DeviceCookie device;
    private final SecondFactors factors;
    private final Clock clock;
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
            DeviceCookie device,
            SecondFactors factors,
            Clock clock) {
        this.factors = factors;
        this.clock = clock;
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

    /** The same, with what is left to do, or how long to wait after too many attempts. */
    public SignInAnswer attempt(UI page, String email, String password) {
        forget(page);
        var request = request();
        var attempt = attempts.begin(
                email, request.getRemoteAddr(), device.token(request).orElse(null));
        if (!attempt.allowed()) {
            return SignInAnswer.later(attempt.pause().orElseThrow());
        }
        var answer = password(page, email, password, attempt);
        if (answer.kind() != Kind.WRONG) {
            attempts.succeeded(attempt);
        }
        return answer;
    }

    private SignInAnswer password(UI page, String email, String password, SignInAttempts.Attempt attempt) {
        try {
            var proven = proven(email, password);
            var person = person(proven);
            return switch (factors.after(person.id())) {
                case NOTHING -> {
                    enter(page, proven, null);
                    yield SignInAnswer.IN;
                }
                case CODE -> {
                    HalfSignedIn.hold(page, proven, clock.instant().plus(CODE_WITHIN));
                    yield SignInAnswer.CODE;
                }
                case SET_UP -> {
                    HalfSignedIn.hold(page, proven, clock.instant().plus(SET_UP_WITHIN));
                    yield SignInAnswer.SET_UP;
                }
            };
        } catch (InternalAuthenticationServiceException fault) {
            // the database, not the password
            attempts.succeeded(attempt);
            throw fault;
        } catch (AuthenticationException refused) {
            return SignInAnswer.WRONG;
        }
    }

    private Authentication proven(String email, String password) {
        try {
            return manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password));
        } catch (CredentialsExpiredException hashedAnew) {
            // by another sign-in of the person at this moment
            return manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password));
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

    /**
     * The second step, at the page of the first and nowhere else: a code of the app or a recovery code. Until then the
     * session is nobody's, and the register has no entry.
     */
    public SignInAnswer code(UI page, String typed) {
        var half = HalfSignedIn.at(page, clock.instant());
        if (half.isEmpty()) {
            return SignInAnswer.OVER;
        }
        var person = person(half.get());
        var attempt = attempts.code(person.id());
        if (!attempt.allowed()) {
            return SignInAnswer.later(attempt.pause().orElseThrow());
        }
        var proof = factors.prove(person.id(), typed);
        if (proof.isEmpty()) {
            return SignInAnswer.WRONG;
        }
        attempts.succeeded(attempt);
        return goIn(page, half.get(), proof.get());
    }

    /** What a second factor is set up for at this page; empty if nobody is halfway there. */
    public Optional<String> address(UI page) {
        return HalfSignedIn.at(page, clock.instant()).map(Authentication::getName);
    }

    /**
     * The second step of somebody who has to have a second factor: sets it up.
     *
     * @param told gets the recovery codes when they are in
     */
    public SignInAnswer setUp(
            UI page, AuthenticatorSecret secret, String code, SerializableConsumer<List<String>> told) {
        var half = HalfSignedIn.at(page, clock.instant());
        if (half.isEmpty()) {
            return SignInAnswer.OVER;
        }
        try {
            var on = factors.setUp(person(half.get()), secret, code, ThisSignIn.device(request()));
            if (on.isEmpty()) {
                return SignInAnswer.WRONG;
            }
            forget(page);
            enterBy(page, half.get(), () -> on.get().key());
            told.accept(on.get().codes());
            return SignInAnswer.IN;
        } catch (CredentialsExpiredException changed) {
            forget(page);
            return SignInAnswer.OVER;
        }
    }

    /** Forgets the first step. */
    public void forget(UI page) {
        HalfSignedIn.forget(page);
    }

    private SignInAnswer goIn(UI page, Authentication proven, FactorProof proof) {
        forget(page);
        try {
            enter(page, proven, proof);
            return SignInAnswer.IN;
        } catch (CredentialsExpiredException changed) {
            return SignInAnswer.OVER;
        }
    }

    private void enter(UI page, Authentication proven, @Nullable FactorProof proof) {
        enterBy(page, proven, () -> register.begin(request(), person(proven), proof));
    }

    private void enterBy(UI page, Authentication proven, Supplier<SignInKey> entry) {
        var request = request();
        var response = response();
        var person = person(proven);
        session.onAuthentication(proven, request, response);
        stays.begin(request.getSession());
        var key = entry.get();
        register.entered(request.getSession());
        device.remember(person.id(), request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(proven.toBuilder().details(key).build());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        owners.signedIn(page);
    }

    private static SignedInUser person(Authentication proven) {
        if (proven.getPrincipal() instanceof SignedInUser person) {
            return person;
        }
        throw new IllegalStateException("Not one of our accounts: " + proven.getName());
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
