package app.tandem.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** Checks settings, port and database before anything is started or written. */
final class StartCheck implements ApplicationListener<ApplicationPreparedEvent> {

    private static final String PASSWORD = "spring.datasource.password";

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            return; // the build works the wiring out and starts nothing
        }
        var environment = event.getApplicationContext().getEnvironment();
        checkSettings(environment);
        if (event.getApplicationContext() instanceof WebServerApplicationContext) {
            checkPort(environment.getProperty("server.port", Integer.class, 8080));
        }
        checkDatabase(environment);
    }

    static void checkDatabase(ConfigurableEnvironment environment) {
        var url = environment.getRequiredProperty("spring.datasource.url");
        var user = environment.getProperty("spring.datasource.username", "");
        if (EmbeddedDatabase.isNamedBy(environment)) {
            var database = EmbeddedDatabase.of(url, user);
            var password = database.password();
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("embedded database", Map.of(PASSWORD, password)));
            new DatabaseCheck(url, user, password).run();
            database.keepFromOthers();
        } else {
            new DatabaseCheck(url, user, environment.getProperty(PASSWORD, "")).run();
        }
    }

    static void checkSettings(Environment environment) {
        String url = environment.getProperty("spring.datasource.url", "");
        boolean postgres = environment.acceptsProfiles(Profiles.of("postgres"));
        if (!postgres && StringUtils.hasText(environment.getProperty("DB_URL"))) {
            throw new CannotStart(
                    "DB_URL is set, but the profile postgres is not.",
                    "Set SPRING_PROFILES_ACTIVE=postgres to use that database, or take DB_URL away to use the embedded"
                            + " one.");
        }
        if (postgres && !StringUtils.hasText(url)) {
            throw new CannotStart(
                    "The profile postgres is set, but DB_URL is not.",
                    "Set DB_URL, DB_USER and DB_PASSWORD, for example"
                            + " DB_URL=jdbc:postgresql://localhost:5432/tandem.");
        }
        if (postgres && !url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart(
                    "DB_URL does not name a PostgreSQL database.",
                    "It has the form jdbc:postgresql://host:5432/database; user and password go into DB_USER and"
                            + " DB_PASSWORD.");
        }
        if (postgres
                && !StringUtils.hasText(environment.getProperty("spring.datasource.username"))
                && !url.contains("user=")) {
            throw new CannotStart(
                    "The profile postgres is set, but DB_USER is not.",
                    "Set DB_USER and DB_PASSWORD to the user who owns the database.");
        }
    }

    static void checkPort(int port) {
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw portTaken(port);
        }
    }

    static CannotStart portTaken(int port) {
        return new CannotStart(
                "Port " + port + " cannot be used; most likely another program listens on it.",
                "Stop that program, or choose another port with PORT, for example PORT=" + (port + 1) + ".");
    }
}
