package app.tandem.shell.security;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses push connections opened by other sites' pages: browsers send cookies along, but name the origin. */
public class OriginFilter extends OncePerRequestFilter {

    private final boolean secure;

    /** @param secure whether people reach Tandem by https only */
    public OriginFilter(boolean secure) {
        this.secure = secure;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.UPGRADE) == null
                && !RequestType.PUSH
                        .getIdentifier()
                        .equals(request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || isOwn(origin, request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isOwn(String origin, HttpServletRequest request) {
        try {
            var page = new URI(origin);
            var authority = page.getAuthority();
            return authority != null
                    && (!secure || "https".equals(page.getScheme()))
                    && (authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
                            || authority.equalsIgnoreCase(asSeen(page, request)));
        } catch (URISyntaxException nobodys) {
            return false;
        }
    }

    /** The authority in the browser's address as told by a trusted proxy; null if the scheme differs. */
    private static @Nullable String asSeen(URI page, HttpServletRequest request) {
        return request.getScheme().equals(page.getScheme())
                ? request.getServerName() + (page.getPort() == -1 ? "" : ":" + request.getServerPort())
                : null;
    }
}
