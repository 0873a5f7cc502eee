package app.tandem.history;

import app.tandem.access.Disclosure.Part;
import app.tandem.contact.ContactField;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import app.tandem.time.DateStyle;
import app.tandem.time.Written;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads edits: the fields one person saved at one moment are one event. */
@Component
class Edits {

    static final int SOURCE = 1;

    /** Reads whole moments, two more than requested, since those at the cursor may be skipped. */
    private static final String ROWS = """
            select e.id, e.at, e.version, e.user_id, e.field, e.old_value, e.new_value
            from contact_edit e
            where e.contact_id = :contact and e.at <= :at%1$s and e.at >= (
              select min(x.at) from (
                select distinct e.at from contact_edit e where e.contact_id = :contact and e.at <= :at%1$s
                order by e.at desc fetch first :moments rows only) x)
            order by e.at desc, e.id desc""";

    private static final int MORE = 2;

    private static final String WITHHELD = "a value of another record";

    private final JdbcClient jdbc;

    Edits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Saved(OffsetDateTime at, int version, long user) {}

    /** A null value was of another record, and is no longer kept (R4). */
    private record Field(
            long id,
            String name,
            @Nullable String before,
            @Nullable String after) {

        /** As the reader writes days. */
        Field in(DateStyle dates) {
            return ContactField.valueOf(name).holds().day()
                    ? new Field(id, name, again(before, dates), again(after, dates))
                    : this;
        }
    }

    private static @Nullable String again(@Nullable String value, DateStyle dates) {
        return value == null ? null : Written.again(value, dates);
    }

    List<? extends TimelineEvent> read(TimelineQuery asked) {
        if (!asked.kinds().contains(Kind.EDITS)) {
            return List.of();
        }
        Map<Saved, List<Field>> saves = new LinkedHashMap<>();
        var rows = Sql.of(ROWS, (asked.sees(Part.ACTIVITY) ? "" : " and e.user_id = :viewer") + visible(asked))
                .with("moments", asked.rows() + MORE);
        asked.on(jdbc, rows).query(r -> {
            var saved = new Saved(r.getObject("at", OffsetDateTime.class), r.getInt("version"), r.getLong("user_id"));
            saves.computeIfAbsent(saved, s -> new ArrayList<>())
                    .add(new Field(
                            r.getLong("id"), r.getString("field"), r.getString("old_value"), r.getString("new_value")));
        });
        return saves.entrySet().stream()
                .map(save -> new Save(
                        new TimelineCursor(
                                save.getKey().at().toInstant(),
                                SOURCE,
                                save.getValue().getFirst().id()),
                        new UserId(save.getKey().user()),
                        save.getValue().reversed()))
                .filter(save -> save.place().compareTo(asked.from()) < 0)
                .limit(asked.rows())
                .toList();
    }

    /** That the field belongs to a part of the record that the viewer sees (R6). */
    private static String visible(TimelineQuery asked) {
        var hidden = Arrays.stream(ContactField.values())
                .filter(field -> !asked.sees(field.part()))
                .map(field -> "'" + field.name() + "'")
                .collect(Collectors.joining(", "));
        return hidden.isEmpty() ? "" : " and e.field not in (" + hidden + ")";
    }

    private record Save(TimelineCursor place, UserId actor, List<Field> fields) implements TimelineEvent {

        @Override
        public Set<UserId> people() {
            return Set.of(actor);
        }

        @Override
        public TimelineEntry told(Names names) {
            var who = names.subject(actor);
            var shown = fields.stream().map(field -> field.in(names.dates())).toList();
            if (shown.size() == 1) {
                return new TimelineEntry(place.at(), Kind.EDITS, who, " " + sentence(shown.getFirst()), List.of());
            }
            return new TimelineEntry(
                    place.at(),
                    Kind.EDITS,
                    who,
                    " changed " + shown.size() + " fields",
                    shown.stream().map(Save::line).toList());
        }

        private static String sentence(Field field) {
            var label = label(field);
            if ("".equals(field.before())) {
                return "set " + label + " to " + value(field.after());
            }
            return "".equals(field.after())
                    ? "removed " + label + ", which was " + value(field.before())
                    : "changed " + label + " from " + value(field.before()) + " to " + value(field.after());
        }

        private static String line(Field field) {
            return label(field) + ": " + value(field.before()) + " → " + value(field.after());
        }

        private static String value(@Nullable String value) {
            return value == null ? WITHHELD : value.isEmpty() ? "nothing" : value;
        }

        private static String label(Field field) {
            return ContactField.valueOf(field.name()).label();
        }
    }
}
