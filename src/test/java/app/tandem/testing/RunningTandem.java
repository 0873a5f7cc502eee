package app.tandem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application as a process of its own, in production mode, with the demonstration data. */
public final class RunningTandem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final String WITHOUT_DEMO = "--tandem.demo=false";

    private final Process process;
    private final String address;
    private final Database database;

    private RunningTandem(Process process, String address, Database database) {
        this.process = process;
        this.address = address;
        this.database = database;
    }

    /** Starts it on a free port and a new database, and returns when it is ready. */
    static RunningTandem start() {
        var database = new Database(TestDatabase.newDatabase(), TestDatabase.user(), TestDatabase.isPostgres());
        return start(database, "server-" + System.getProperty("tandem.fork", "1"), List.of());
    }

    /** Starts it as it is started in production: on a new and empty database, without the demonstration data. */
    public static RunningTandem empty(String name) {
        var database = new Database(TestDatabase.newDatabase(), TestDatabase.user(), TestDatabase.isPostgres());
        return start(database, name, List.of(WITHOUT_DEMO));
    }

    /** Starts it with these settings on a new database with the demonstration data. */
    public static RunningTandem demo(String name, List<String> settings) {
        var database = new Database(TestDatabase.newDatabase(), TestDatabase.user(), TestDatabase.isPostgres());
        return start(database, name, settings);
    }

    /** Starts another instance on the same database. */
    RunningTandem another() {
        return start(database, "second-" + System.getProperty("tandem.fork", "1"), List.of());
    }

    /** Where it keeps its data. */
    public record Database(String url, String user, boolean postgres) {

        /** A new and empty one on PostgreSQL. */
        public static Database onPostgres() {
            return new Database(TestDatabase.newPostgresDatabase(), "postgres", true);
        }
    }

    /** Starts it on a free port and that database, with these settings, and returns when it is ready. */
    public static RunningTandem start(Database database, String name, List<String> settings) {
        try {
            int port = freePort();
            Path log = Journey.DIRECTORY.resolve(name + ".log");
            Files.createDirectories(Journey.DIRECTORY);
            List<String> command = command(port, database);
            command.addAll(settings);
            if (!settings.contains(WITHOUT_DEMO)) {
                command.add("--tandem.demo=true");
            }
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(set -> set.startsWith("DB_") || set.startsWith("SPRING_"));
            var tandem = new RunningTandem(builder.start(), "http://localhost:" + port, database);
            Runtime.getRuntime().addShutdownHook(new Thread(tandem::close));
            tandem.awaitReady(log);
            return tandem;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(int port, Database database) {
        Path jar = Path.of(System.getProperty("tandem.jar", "target/tandem.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: package the application first");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user()));
        if (database.postgres()) {
            command.add("--spring.profiles.active=postgres");
        }
        return command;
    }

    /** Its address, without a slash at the end. */
    public String address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    /** Ends it as a power cut would, after so many milliseconds. */
    public void kill(long milliseconds) throws InterruptedException {
        process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private void awaitReady(Path log) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        try (HttpClient client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            while (Instant.now().isBefore(end)) {
                if (answers(client, health)) {
                    return;
                }
                if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new IllegalStateException("Tandem did not start:\n" + Files.readString(log));
    }

    private static boolean answers(HttpClient client, HttpRequest health) throws InterruptedException {
        try {
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
