package app.tandem.shell.security;

import app.tandem.people.CurrentUser;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session at its next request if the register says that its sign-in is over, or the account closed (R51), and
 * sends the browser to the sign-in page, which says why.
 */
class OpenAccountFilter extends OncePerRequestFilter {

    private static final StaticFiles FILES = new StaticFiles();

    private final ThisSignIn signIn;
    private final CurrentUser current;

    OpenAccountFilter(ThisSignIn signIn, CurrentUser current) {
        this.signIn = signIn;
        this.current = current;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FILES.matches(request) || isHeartbeat(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var end = current.find().flatMap(signIn::ended);
        if (end.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        new SecurityContextLogoutHandler().logout(request, response, authentication);
        var signIn = request.getContextPath() + "/" + WhyEnded.of(end.get()).address();
        if (isType(request, RequestType.UIDL)) {
            // the page that is open in the browser understands this answer only
            response.setContentType("application/json;charset=UTF-8");
            var answer = VaadinService.createCriticalNotificationJSON(null, null, null, signIn);
            response.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        } else {
            response.sendRedirect(signIn);
        }
    }

    /** Only at the address where pages beat: elsewhere the parameter means nothing. */
    private static boolean isHeartbeat(HttpServletRequest request) {
        var path = StaticFiles.path(request);
        return isType(request, RequestType.HEARTBEAT) && (path.isEmpty() || path.equals("/"));
    }

    private static boolean isType(HttpServletRequest request, RequestType type) {
        return type.getIdentifier().equals(request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER));
    }
}
