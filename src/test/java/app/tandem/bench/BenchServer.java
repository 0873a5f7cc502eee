package app.tandem.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL of a run: the one that DB_URL, DB_USER and DB_PASSWORD name, or an embedded one with its data under
 * {@code target}.
 */
public record BenchServer(
        String url,
        String user,
        String password,
        @Nullable EmbeddedPostgres embedded,
        @Nullable BenchDirectory directory)
        implements AutoCloseable {

    private static final Path DATA = Path.of("target", "bench", "postgres");

    /** How the embedded server is set; the two on top, since the library switches them off for tests. */
    private static final Map<String, String> SETTINGS = new LinkedHashMap<>();

    static {
        SETTINGS.put("fsync", "on");
        SETTINGS.put("synchronous_commit", "on");
        SETTINGS.put("shared_buffers", "2GB");
        SETTINGS.put("effective_cache_size", "6GB");
        SETTINGS.put("work_mem", "64MB");
        SETTINGS.put("maintenance_work_mem", "512MB");
        SETTINGS.put("max_wal_size", "8GB");
        SETTINGS.put("checkpoint_timeout", "30min");
        SETTINGS.put("random_page_cost", "1.1");
        // the benchmark vacuums between rows: not while something is measured
        SETTINGS.put("autovacuum", "off");
    }

    /** How the embedded server is set, in words. */
    static String settings() {
        return SETTINGS.entrySet().stream()
                .map(setting -> setting.getKey() + " " + setting.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Starts one on a free port, or takes the one that is named. */
    public static BenchServer start() {
        String url = System.getenv("DB_URL");
        if (url != null && !url.isBlank()) {
            return new BenchServer(
                    url,
                    Objects.requireNonNullElse(System.getenv("DB_USER"), "postgres"),
                    Objects.requireNonNullElse(System.getenv("DB_PASSWORD"), ""),
                    null,
                    null);
        }
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(DATA.toAbsolutePath())
                .setCleanDataDirectory(true);
        SETTINGS.forEach(builder::setServerConfig);
        try {
            var directory = BenchDirectory.take(DATA.toAbsolutePath());
            EmbeddedPostgres server = builder.start();
            return new BenchServer(server.getJdbcUrl("postgres", "postgres"), "postgres", "", server, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (embedded != null && directory != null) {
            try {
                embedded.close();
                directory.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
