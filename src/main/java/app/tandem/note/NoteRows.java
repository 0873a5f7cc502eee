package app.tandem.note;

import app.tandem.access.Disclosure;
import app.tandem.access.Disclosure.Part;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactSql;
import app.tandem.contact.visibility.ContactAuthorization.Found;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.people.Folding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a contact's visible notes, each page from the index. */
@Component
class NoteRows {

    private static final String SELECT = """
            select n.id, n.body, n.only_owner, n.created_at, n.edited_at, n.author_id, u.first_name, u.last_name,
                   org.kind, case when %s then true else false end as known
            from note n
            join contact c on c.id = n.contact_id
            join app_user u on u.id = n.author_id
            join organization org on org.id = u.organization_id
            where\s""".formatted(VisibleParts.KNOWN);

    private final JdbcClient jdbc;

    NoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The notes before that one, or all, newest first. */
    List<Note> page(Found viewer, ContactId contact, String search, @Nullable NoteId before, int limit) {
        var sql = matching(viewer, contact, search).with("limit", limit);
        if (before != null) {
            sql.and("n.id < :before").with("before", before.value());
        }
        var order = " order by n.contact_id desc, n.id desc fetch first :limit rows only";
        return read(viewer, sql, order);
    }

    int count(Found viewer, ContactId contact) {
        var sql = matching(viewer, contact, "");
        return jdbc.sql("select count(*) from note n where " + sql.where())
                .params(sql.values())
                .query(Integer.class)
                .single();
    }

    Optional<Note> find(Found viewer, ContactId contact, NoteId note) {
        var sql = matching(viewer, contact, "").and("n.id = :note").with("note", note.value());
        return read(viewer, sql, "").stream().findFirst();
    }

    private List<Note> read(Found viewer, ContactSql sql, String order) {
        var me = viewer.actor();
        return jdbc.sql(SELECT + sql.where() + order)
                .params(sql.values())
                .param("viewer", me.id().value())
                .param("viewerOrg", me.organization().value())
                .query((row, n) -> note(row, me.id().value()))
                .list();
    }

    private static ContactSql matching(Found viewer, ContactId contact, String search) {
        var sql = new ContactSql().and("n.contact_id = :contact").with("contact", contact.value());
        if (!Disclosure.sees(Part.PRIVATE_NOTES, viewer.standing())) {
            sql.and("n.only_owner = false");
        }
        var folded = Folding.fold(search);
        if (!folded.isEmpty()) {
            sql.and("position(:text in n.search_text) > 0").with("text", folded);
        }
        return sql;
    }

    private static Note note(ResultSet row, long viewer) throws SQLException {
        boolean known = row.getBoolean("known");
        return new Note(
                new NoteId(row.getLong("id")),
                known ? row.getString("first_name") + " " + row.getString("last_name") : "Somebody",
                known && row.getString("kind").equals("FIRM"),
                row.getLong("author_id") == viewer,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("edited_at", OffsetDateTime.class)),
                row.getString("body"),
                row.getBoolean("only_owner"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
