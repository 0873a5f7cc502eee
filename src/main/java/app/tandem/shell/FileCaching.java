package app.tandem.shell;

import com.vaadin.flow.server.StaticFileHandlerFactory;
import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long browsers keep the files of the page: those with a hash in their name for good. */
@Configuration
class FileCaching {

    private static final String HASHED = "/VAADIN/build/";
    private static final int YEAR = 31_536_000;

    @Bean
    StaticFileHandlerFactory files() {
        return Server::new;
    }

    private static final class Server extends StaticFileServer {

        Server(VaadinService service) {
            super(service);
        }

        @Override
        protected int getCacheTime(String path) {
            return path.startsWith(HASHED) ? YEAR : super.getCacheTime(path);
        }
    }
}
