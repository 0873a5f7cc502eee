package app.tandem.shell.web;

import com.vaadin.flow.server.StaticFileHandlerFactory;
import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Caching of static files: those with a hash in their name are kept for good. Also answers for missing files. */
@Configuration
class FileCaching {

    private static final String HASHED = "/VAADIN/build/";
    private static final List<String> PLACES =
            List.of(HASHED, "/VAADIN/static/", "/icons/", "/styles/", "/modules/", "/aura/");
    private static final int YEAR = 31_536_000;

    @Bean
    StaticFileHandlerFactory files() {
        return Server::new;
    }

    private static final class Server extends StaticFileServer {

        Server(VaadinService service) {
            super(service);
        }

        /** Answers for a missing file; Vaadin would start a session to say so. */
        @Override
        public boolean serveStaticResource(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (super.serveStaticResource(request, response)) {
                return true;
            }
            var path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
            boolean file = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null
                    && PLACES.stream().anyMatch(path::startsWith);
            if (file) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
            return file;
        }

        @Override
        protected int getCacheTime(String path) {
            return path.startsWith(HASHED) ? YEAR : super.getCacheTime(path);
        }
    }
}
