package app.tandem.note;

import app.tandem.access.Disclosure;
import app.tandem.access.Disclosure.Part;
import app.tandem.contact.ContactId;
import app.tandem.contact.visibility.ContactAuthorization.Found;
import app.tandem.contact.visibility.Visibility;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.people.Folding;
import app.tandem.sql.Columns;
import app.tandem.sql.Conditions;
import app.tandem.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        var notes = matching(viewer, contact, search);
        if (before != null) {
            notes.and(Sql.of("n.id < :before").with("before", before.value()));
        }
        return read(
                viewer,
                Sql.of("%s order by n.contact_id desc, n.id desc fetch first :limit rows only", notes.all())
                        .with("limit", limit));
    }

    int count(Found viewer, ContactId contact) {
        return Sql.of(
                        "select count(*) from note n where %s",
                        matching(viewer, contact, "").all())
                .on(jdbc)
                .query(Integer.class)
                .single();
    }

    Optional<Note> find(Found viewer, ContactId contact, NoteId note) {
        var one = matching(viewer, contact, "").and(Sql.of("n.id = :note").with("note", note.value()));
        return read(viewer, one.all()).stream().findFirst();
    }

    private List<Note> read(Found viewer, Sql which) {
        var me = viewer.actor();
        return Visibility.bound(me, Sql.of(SELECT + "%s", which))
                .on(jdbc)
                .query((row, n) -> note(row, me.id().value()))
                .list();
    }

    private static Conditions matching(Found viewer, ContactId contact, String search) {
        var notes = new Conditions().and(Sql.of("n.contact_id = :contact").with("contact", contact.value()));
        if (!Disclosure.sees(Part.PRIVATE_NOTES, viewer.standing())) {
            notes.and("n.only_owner = false");
        }
        var folded = Folding.fold(search);
        if (!folded.isEmpty()) {
            notes.and(Sql.of("position(:text in n.search_text) > 0").with("text", folded));
        }
        return notes;
    }

    private static Note note(ResultSet row, long viewer) throws SQLException {
        boolean known = row.getBoolean("known");
        return new Note(
                new NoteId(row.getLong("id")),
                known ? row.getString("first_name") + " " + row.getString("last_name") : "Somebody",
                known && row.getString("kind").equals("FIRM"),
                row.getLong("author_id") == viewer,
                Columns.at(row, "created_at"),
                Columns.instant(row, "edited_at"),
                row.getString("body"),
                row.getBoolean("only_owner"));
    }
}
