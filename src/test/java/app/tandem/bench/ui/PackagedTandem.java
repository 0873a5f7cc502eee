package app.tandem.bench.ui;

import app.tandem.bench.BenchServer;
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

/** The packaged application as it is delivered, in a process of its own on the database of the benchmark. */
final class PackagedTandem implements AutoCloseable {

    private static final Path JAR = Path.of("target", "tandem.jar");
    private static final Path LOG = Path.of("target", "bench", "tandem.log");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final String address;

    private PackagedTandem(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it on a free port; it brings the tables of the database up to date. */
    static PackagedTandem start(BenchServer server, String... javaOptions) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing: ./mvnw package -DskipTests");
        }
        try (var free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            Files.createDirectories(LOG.getParent());
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            // as README starts it
            command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:+UseCompactObjectHeaders"));
            command.addAll(List.of(javaOptions));
            command.addAll(List.of("-jar", JAR.toString()));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(LOG.toFile());
            var environment = builder.environment();
            environment.put("SPRING_PROFILES_ACTIVE", "postgres");
            environment.put("DB_URL", server.url());
            environment.put("DB_USER", server.user());
            environment.put("DB_PASSWORD", server.password());
            environment.put("PORT", String.valueOf(port));
            free.close();
            var tandem = new PackagedTandem(builder.start(), "http://localhost:" + port);
            Runtime.getRuntime().addShutdownHook(new Thread(tandem::close));
            tandem.awaitReady();
            return tandem;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    private void awaitReady() throws IOException {
        var end = Instant.now().plus(PATIENCE);
        try (var client = HttpClient.newHttpClient()) {
            var page = HttpRequest.newBuilder(URI.create(address + "/login")).build();
            while (Instant.now().isBefore(end) && !process.waitFor(200, TimeUnit.MILLISECONDS)) {
                if (answers(client, page)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new IllegalStateException("Tandem did not start:\n" + Files.readString(LOG));
    }

    private static boolean answers(HttpClient client, HttpRequest page) throws InterruptedException {
        try {
            return client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
