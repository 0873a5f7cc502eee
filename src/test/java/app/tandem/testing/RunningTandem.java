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
final class RunningTandem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final String address;
    private final String database;

    private RunningTandem(Process process, String address, String database) {
        this.process = process;
        this.address = address;
        this.database = database;
    }

    /** Starts it on a free port and a new database, and returns when it is ready. */
    static RunningTandem start() {
        return start(TestDatabase.newDatabase(), "server-" + System.getProperty("tandem.fork", "1") + ".log");
    }

    /** Starts another instance on the same database. */
    RunningTandem another() {
        return start(database, "second-" + System.getProperty("tandem.fork", "1") + ".log");
    }

    private static RunningTandem start(String database, String logFile) {
        try {
            int port = freePort();
            Path log = Journey.DIRECTORY.resolve(logFile);
            Files.createDirectories(Journey.DIRECTORY);
            var builder = new ProcessBuilder(command(port, database))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("DB_") || name.startsWith("SPRING_"));
            var tandem = new RunningTandem(builder.start(), "http://localhost:" + port, database);
            Runtime.getRuntime().addShutdownHook(new Thread(tandem::close));
            tandem.awaitReady(log);
            return tandem;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(int port, String database) {
        Path jar = Path.of(System.getProperty("tandem.jar", "target/tandem.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: package the application first");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + TestDatabase.user(),
                "--tandem.demo=true"));
        if (TestDatabase.isPostgres()) {
            command.add("--spring.profiles.active=postgres");
        }
        return command;
    }

    String address() {
        return address;
    }

    long pid() {
        return process.pid();
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
