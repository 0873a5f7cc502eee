package app.tandem.shell.security;

import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The files that are the same for everybody: scripts, styles, fonts and icons. */
class StaticFiles implements RequestMatcher {

    private static final List<String> PLACES = List.of("/VAADIN/", "/icons/", "/styles/", "/modules/", "/aura/");

    /** What a page of somebody takes in and gives out. */
    private static final String OF_PAGES = "/VAADIN/dynamic/";

    /** Vaadin decides by the request parameter, whatever the path: only a request without it is for a file. */
    @Override
    public boolean matches(HttpServletRequest request) {
        var path = path(request);
        return request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null
                && PLACES.stream().anyMatch(path::startsWith)
                && !path.startsWith(OF_PAGES);
    }

    /** The path within the application. */
    static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
