package app.tandem.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Redirects to the sign-in page, which says if a session has expired. */
class SessionEndedEntryPoint extends LoginUrlAuthenticationEntryPoint {

    private static final String SIGN_IN = "/" + SignInView.PATH;

    SessionEndedEntryPoint() {
        super(SIGN_IN);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        var ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return ended ? "/" + WhyEnded.EXPIRED.address() : SIGN_IN;
    }
}
