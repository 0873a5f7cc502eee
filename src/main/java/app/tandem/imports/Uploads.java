package app.tandem.imports;

import app.tandem.people.UserId;
import app.tandem.sql.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploaded files, kept in the database in parts, so that whichever instance goes on has them. */
@Component
class Uploads {

    private static final int PART = 1 << 20;
    /** How many imports of one person wait to be started, and how many bytes their files have together. */
    private static final int MOST = 10;

    private static final long MOST_BYTES = 1L << 30;

    private final JdbcClient jdbc;
    private final Dialect dialect;

    Uploads(JdbcClient jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    /** Work on a file that is there while it is done. */
    @FunctionalInterface
    interface Work<T> {
        T on(Path file);
    }

    /** Why this person should start or delete an import before a file of that size is kept for another one. */
    Optional<String> whyNoMore(UserId user, long size) {
        return why(user, 1, size);
    }

    /**
     * The same once it is kept: of two that come at the same time, the second waits here for the first. Not for what
     * each has locked of this person by keeping its own, or both would wait for each other.
     */
    Optional<String> whyTooMany(UserId user) {
        jdbc.sql("select id from app_user where id = :user" + dialect.forChange())
                .param("user", user.value())
                .query(Long.class)
                .single();
        return why(user, 0, 0);
    }

    private Optional<String> why(UserId user, int more, long bytes) {
        return jdbc.sql("select count(*) as n, coalesce(sum(size), 0) as bytes from import_job where user_id = :user"
                        + " and state = 'OPEN'")
                .param("user", user.value())
                .query((r, n) -> r.getInt("n") + more > MOST
                        ? "You have " + MOST + " imports that have not been started. Start or delete one of them first."
                        : r.getLong("bytes") + bytes > MOST_BYTES
                                ? "With this file, your imports that have not been started would have more than 1 GB."
                                        + " Start or delete one of them first."
                                : "")
                .optional()
                .filter(why -> !why.isEmpty());
    }

    /** Keeps a file; returns how many bytes it has. */
    long keep(long importId, InputStream in) throws IOException {
        long size = 0;
        int no = 0;
        for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
            jdbc.sql("insert into import_part (import_id, no, bytes) values (:import, :no, :bytes)")
                    .param("import", importId)
                    .param("no", no++)
                    .param("bytes", part)
                    .update();
            size += part.length;
        }
        return size;
    }

    /** Keeps the file of an import for another one as well. */
    void copy(long from, long to) {
        jdbc.sql("insert into import_part (import_id, no, bytes) select cast(:to as bigint), no, bytes from import_part"
                        + " where import_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Forgets a file. */
    void forget(long importId) {
        jdbc.sql("delete from import_part where import_id = :import")
                .param("import", importId)
                .update();
    }

    /** Works on the file, written to a temporary place; part by part, so that it is never whole in memory. */
    <T> T with(long importId, Work<T> work) {
        try {
            Path file = Files.createTempFile("tandem-import", ".upload");
            try {
                write(importId, file);
                return work.on(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(long importId, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            for (int no = 0; ; no++) {
                var part = jdbc.sql("select bytes from import_part where import_id = :import and no = :no")
                        .param("import", importId)
                        .param("no", no)
                        .query(byte[].class)
                        .optional();
                if (part.isEmpty()) {
                    return;
                }
                out.write(part.get());
            }
        }
    }
}
