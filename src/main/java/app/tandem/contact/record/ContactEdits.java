package app.tandem.contact.record;

import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.visibility.ContactAccess;
import app.tandem.people.Actor;
import app.tandem.sql.Columns;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The field history of contacts (R43), which also detects edit conflicts (R49). */
@Component
class ContactEdits {

    private static final String ROW =
            "(:id, :user, :now, (select c.version from contact c where c.id = :id), :field%1$s, :old%1$s, :new%1$s)";

    private static final int LONGEST = 2_000;

    private record Last(String field, Instant at, RecordRows.Someone by) {}

    private final JdbcClient jdbc;
    private final ContactAccess access;
    private final Clock clock;

    ContactEdits(JdbcClient jdbc, ContactAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** Records each changed field with its old and new text as people read them. */
    void add(
            ContactId id,
            Set<ContactField> changed,
            Function<ContactField, String> before,
            Function<ContactField, String> after,
            Actor by,
            OffsetDateTime now) {
        var rows = changed.stream().map(field -> ROW.formatted(field.name())).collect(Collectors.joining(", "));
        var insert = jdbc.sql(
                        "insert into contact_edit (contact_id, user_id, at, version, field, old_value, new_value) values "
                                + rows)
                .param("id", id.value())
                .param("user", by.id().value())
                .param("now", now);
        for (var field : changed) {
            insert = insert.param("field" + field.name(), field.name())
                    .param("old" + field.name(), cut(before.apply(field)))
                    .param("new" + field.name(), cut(after.apply(field)));
        }
        insert.update();
        access.acted(id, by.id(), now);
    }

    /** Only the ids of several merged contacts are longer. */
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** The conflicting fields: the current value, who changed it when, and what the second editor typed. */
    List<EditConflict.Field> conflicts(
            ContactId id,
            Set<ContactField> both,
            Function<ContactField, String> theirs,
            Function<ContactField, String> mine,
            Function<RecordRows.Someone, String> known) {
        var last = last(id);
        return both.stream()
                .map(field -> {
                    var edit = last.get(field.name());
                    var who = edit == null ? "" : known.apply(edit.by());
                    return new EditConflict.Field(
                            field,
                            who.isEmpty() ? "Somebody else" : who.equals("you") ? "You" : who,
                            edit == null ? clock.instant() : edit.at(),
                            theirs.apply(field),
                            mine.apply(field));
                })
                .toList();
    }

    private Map<String, Last> last(ContactId id) {
        return jdbc
                .sql("""
                        select e.field, e.at, e.user_id, u.first_name as u_first, u.last_name as u_last,
                               u.organization_id as u_org
                        from contact_edit e join app_user u on u.id = e.user_id
                        where e.id in (select max(x.id) from contact_edit x where x.contact_id = :id group by x.field)""")
                .param("id", id.value())
                .query((r, n) ->
                        new Last(r.getString("field"), Columns.at(r, "at"), RecordRows.someone(r, "user_id", "u")))
                .list()
                .stream()
                .collect(Collectors.toMap(Last::field, Function.identity()));
    }
}
