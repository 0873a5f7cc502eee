package app.tandem.imports;

import app.tandem.imports.file.FileShape;
import app.tandem.imports.mapping.ColumnTarget;
import app.tandem.imports.mapping.HeaderFingerprint;
import app.tandem.imports.mapping.Mapping;
import app.tandem.people.UserId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the columns of files with the same headers went in a user's last import of such a file. */
@Component
class RememberedMappings {

    private final JdbcClient jdbc;
    private final Json json;

    RememberedMappings(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is kept: the columns may stand in another order the next time. */
    private record Kept(List<String> headers, Mapping mapping) {

        Mapping under(List<String> others) {
            List<Integer> places = others.stream().map(headers::indexOf).toList();
            List<ColumnTarget> targets = places.stream()
                    .map(place ->
                            place < 0 ? ColumnTarget.NONE : mapping.targets().get(place))
                    .map(target -> target.kindIn() < 0 ? target : target.kindIn(places.indexOf(target.kindIn())))
                    .toList();
            var moved = new Mapping(targets);
            for (var entry : mapping.together().entrySet()) {
                var order = entry.getValue().order().stream()
                        .map(places::indexOf)
                        .filter(place -> place >= 0)
                        .toList();
                moved = moved.with(
                        entry.getKey(),
                        new Mapping.Together(order, entry.getValue().joined()));
            }
            return moved;
        }
    }

    Optional<Mapping> of(UserId user, FileShape shape) {
        return jdbc.sql("select columns from import_mapping where user_id = :user and fingerprint = :fingerprint")
                .param("user", user.value())
                .param("fingerprint", HeaderFingerprint.of(shape.headers()))
                .query(String.class)
                .optional()
                .map(text -> json.read(text, Kept.class).under(shape.headers()));
    }

    void remember(UserId user, List<String> headers, Mapping mapping, OffsetDateTime now) {
        jdbc.sql("""
                        merge into import_mapping m using (
                          select cast(:user as bigint) as user_id, cast(:fingerprint as varchar) as fingerprint,
                                 cast(:columns as varchar) as columns, cast(:now as timestamp with time zone) as used_at) s
                        on (m.user_id = s.user_id and m.fingerprint = s.fingerprint)
                        when matched then update set columns = s.columns, used_at = s.used_at
                        when not matched then insert (user_id, fingerprint, columns, used_at)
                          values (s.user_id, s.fingerprint, s.columns, s.used_at)""")
                .param("user", user.value())
                .param("fingerprint", HeaderFingerprint.of(headers))
                .param("columns", json.text(new Kept(headers, mapping)))
                .param("now", now)
                .update();
    }
}
