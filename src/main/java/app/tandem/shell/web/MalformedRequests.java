package app.tandem.shell.web;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Rejects requests that no Tandem page sends, before they start a session: unknown Vaadin request types, page ids that
 * are no numbers, oversized messages, direct calls of the error page.
 */
public class MalformedRequests extends GenericFilterBean {

    private static final Set<String> KNOWN = Stream.of(
                    RequestType.INIT, RequestType.UIDL, RequestType.HEARTBEAT, RequestType.PUSH)
            .map(RequestType::getIdentifier)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final long LONGEST = 2_000_000;
    private static final String ERROR = "/error";
    private static final ClassPathResource OLD_BROWSER =
            new ClassPathResource("META-INF/resources/error/oldbrowser.html");

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        var response = (HttpServletResponse) answer;
        var type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // whoever failed may have begun an answer of another kind
            response.setContentType(null);
            chain.doFilter(request, response);
        } else if (ERROR.equals(request.getServletPath())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (RequestType.BROWSER_TOO_OLD.getIdentifier().equals(type)) {
            response.setContentType("text/html;charset=UTF-8");
            try (var page = OLD_BROWSER.getInputStream()) {
                page.transferTo(response.getOutputStream());
            }
        } else if (type != null && !(KNOWN.contains(type) && namesPage(request))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (RequestType.UIDL.getIdentifier().equals(type) && isTooLong(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Vaadin reads the whole message into memory; browsers always send its length. */
    private static boolean isTooLong(HttpServletRequest request) {
        boolean unknown = request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
        return unknown || request.getContentLengthLong() > LONGEST;
    }

    private static boolean namesPage(HttpServletRequest request) {
        var page = request.getParameter(ApplicationConstants.UI_ID_PARAMETER);
        return page == null || NUMBER.matcher(page).matches();
    }
}
