package app.tandem.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * With {@code tandem.training}: requests what a start requests first, then exits, while the JVM records its AOT cache.
 */
final class TrainingRun implements ApplicationListener<ApplicationReadyEvent> {

    private static final List<String> FIRST = List.of("/login", "/actuator/health/liveness", "/actuator/health");

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        var context = event.getApplicationContext();
        if (context.getEnvironment().getProperty("tandem.training", Boolean.class, false)) {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            FIRST.forEach(path -> ask(URI.create("http://localhost:" + port + path)));
            System.exit(SpringApplication.exit(context));
        }
    }

    private static void ask(URI address) {
        try {
            ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
