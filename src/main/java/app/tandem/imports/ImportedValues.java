package app.tandem.imports;

import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.record.KeptValues;
import app.tandem.sql.Sql;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The values that reverting an import would put back: those that left the contact since do not come back (R4). */
@Component
class ImportedValues implements KeptValues {

    private static final TypeReference<Map<ContactField, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    ImportedValues(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The values before and after one import, as they are stored. */
    private record Change(String before, String after) {}

    @Override
    public void replace(ContactId contact, Instant since, Replacement replacement) {
        Map<Long, Change> changes = new LinkedHashMap<>();
        jdbc.sql("select g.operation_id, g.before_data, g.after_data from import_change g"
                        + " join operation o on o.id = g.operation_id where g.contact_id = :contact and not g.created"
                        + " and (o.finished_at is null or o.finished_at >= :since)")
                .param("contact", contact.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(r -> {
                    changes.put(
                            r.getLong("operation_id"),
                            new Change(r.getString("before_data"), r.getString("after_data")));
                });
        changes.values().removeIf(change -> change.equals(replaced(change, replacement)));
        if (!changes.isEmpty()) {
            var then = changes.values().stream()
                    .map(change -> replaced(change, replacement))
                    .toList();
            Sql.of("""
                            merge into import_change g using (
                              select x.id, x.was, x.made
                              from unnest(cast(:ids as bigint array), cast(:was as varchar array),
                                          cast(:made as varchar array)) as x(id, was, made)) s
                            on (g.operation_id = s.id and g.contact_id = :contact)
                            when matched then update set before_data = s.was, after_data = s.made""")
                    .with("ids", changes.keySet().toArray(Long[]::new))
                    .with("was", then.stream().map(Change::before).toArray(String[]::new))
                    .with("made", then.stream().map(Change::after).toArray(String[]::new))
                    .with("contact", contact.value())
                    .on(jdbc)
                    .update();
        }
    }

    /** External ids add up: what an import made of them has those of other records, too. */
    private Change replaced(Change change, Replacement replacement) {
        var before = fields(change.before());
        var after = fields(change.after());
        before.replaceAll(replacement::of);
        after.computeIfPresent(ContactField.EXTERNAL_IDS, replacement::of);
        return new Change(text(change.before(), before), text(change.after(), after));
    }

    private Map<ContactField, String> fields(String stored) {
        Map<ContactField, String> fields = new EnumMap<>(ContactField.class);
        if (!stored.isEmpty()) {
            fields.putAll(json.read(stored, FIELDS));
        }
        return fields;
    }

    private String text(String stored, Map<ContactField, String> fields) {
        return fields(stored).equals(fields) ? stored : json.text(fields);
    }
}
