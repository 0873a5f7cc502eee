package app.tandem.shell.security;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a request whose session is ended by somebody else while it runs (another tab signs out, the time is over, an
 * account is closed) as any request after the end: the session's own failure is no fault of the server (R51).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class EndedMeanwhile extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        try {
            chain.doFilter(request, response);
        } catch (IllegalStateException | ServletException failure) {
            if (response.isCommitted() || !saysEnded(failure) || !isEnded(session)) {
                throw failure;
            }
            response.reset();
            answer(request, response);
        }
    }

    /** Whether the container has ended the session. */
    static boolean isEnded(@Nullable HttpSession session) {
        if (session == null) {
            return false;
        }
        try {
            session.getCreationTime();
            return false;
        } catch (IllegalStateException ended) {
            return true;
        }
    }

    private static boolean saysEnded(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(IllegalStateException.class::isInstance);
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        if (RequestType.UIDL.getIdentifier().equals(type)) {
            response.setContentType("application/json;charset=UTF-8");
            var expired = VaadinService.createSessionExpiredJSON(false);
            response.getOutputStream().write(expired.getBytes(StandardCharsets.UTF_8));
        } else if (type == null && HttpMethod.GET.matches(request.getMethod())) {
            response.sendRedirect(request.getContextPath() + "/" + WhyEnded.EXPIRED.address());
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
