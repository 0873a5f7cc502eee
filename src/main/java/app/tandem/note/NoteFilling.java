package app.tandem.note;

import app.tandem.contact.ActivityLog;
import app.tandem.people.UserId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds a note to each of many contacts, public ones of one author, in the caller's transaction. */
@Component
public class NoteFilling {

    /** Between two texts that became one note. */
    private static final String GAP = "\n\n";

    private final JdbcClient jdbc;
    private final ActivityLog activity;

    NoteFilling(JdbcClient jdbc, ActivityLog activity) {
        this.jdbc = jdbc;
        this.activity = activity;
    }

    /** Adds the texts, by contact; what is too long for a note is cut. */
    public void add(UserId author, Map<Long, String> texts, OffsetDateTime now) {
        if (texts.isEmpty()) {
            return;
        }
        String[] bodies = texts.values().stream().map(StoredNote::fitting).toArray(String[]::new);
        String[] folded = new String[bodies.length];
        for (int i = 0; i < bodies.length; i++) {
            folded[i] = StoredNote.searchText(bodies[i]);
        }
        jdbc.sql("""
                        insert into note (contact_id, author_id, body, search_text, only_owner, created_at)
                        select x.contact_id, cast(:author as bigint), x.body, x.search_text, false,
                               cast(:now as timestamp with time zone)
                        from unnest(cast(:contacts as bigint array), cast(:bodies as varchar array),
                          cast(:folded as varchar array)) as x(contact_id, body, search_text)""")
                .param("author", author.value())
                .param("now", now)
                .param("contacts", texts.keySet().toArray(Long[]::new))
                .param("bodies", bodies)
                .param("folded", folded)
                .update();
    }

    /** What of these texts no public note of the contact says yet, paragraph by paragraph; contacts that have all are left out. */
    public Map<Long, String> missing(Map<Long, String> texts) {
        List<Long> contacts = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        texts.forEach((contact, text) -> Arrays.stream(StoredNote.fitting(text).split(GAP))
                .filter(part -> !part.isBlank())
                .distinct()
                .forEach(part -> {
                    contacts.add(contact);
                    parts.add(part);
                }));
        Map<Long, String> missing = new LinkedHashMap<>();
        if (!parts.isEmpty()) {
            jdbc.sql("""
                            select x.contact_id, x.part
                            from unnest(cast(:contacts as bigint array), cast(:parts as varchar array),
                              cast(:nos as bigint array)) as x(contact_id, part, no)
                            where not exists (select 1 from note n where n.contact_id = x.contact_id and not n.only_owner
                              and position(:gap || x.part || :gap in :gap || n.body || :gap) > 0)
                            order by x.no""")
                    .param("gap", GAP)
                    .param("contacts", contacts.toArray(Long[]::new))
                    .param("parts", parts.toArray(String[]::new))
                    .param("nos", LongStream.range(0, parts.size()).boxed().toArray(Long[]::new))
                    .query(r -> {
                        missing.merge(r.getLong("contact_id"), r.getString("part"), (one, other) -> one + GAP + other);
                    });
        }
        return missing;
    }

    /** Adds the texts to contacts that were there before, which is told as activity (R43); returns the notes by contact. */
    public Map<Long, Long> addLater(UserId author, Map<Long, String> texts, OffsetDateTime now) {
        if (texts.isEmpty()) {
            return Map.of();
        }
        add(author, texts, now);
        activity.recordAll(texts.keySet(), author, ActivityLog.Kind.NOTE_ADDED, now);
        Map<Long, Long> notes = new HashMap<>();
        jdbc.sql("select n.contact_id, max(n.id) as id from note n join unnest(cast(:contacts as bigint array))"
                        + " as x(contact_id) on x.contact_id = n.contact_id where n.author_id = :author"
                        + " group by n.contact_id")
                .param("contacts", texts.keySet().toArray(Long[]::new))
                .param("author", author.value())
                .query(r -> {
                    notes.put(r.getLong("contact_id"), r.getLong("id"));
                });
        return notes;
    }

    /** What became of notes that were to be taken back, by contact. */
    public record TakenBack(Set<Long> deleted, Set<Long> edited) {}

    /** Deletes these notes, by contact, where nobody changed them since (R43). */
    public TakenBack takeBack(UserId actor, Map<Long, Long> notes, OffsetDateTime now) {
        Set<Long> deleted = new HashSet<>();
        Set<Long> edited = new HashSet<>();
        if (!notes.isEmpty()) {
            List<Long> unchanged = new ArrayList<>();
            jdbc.sql("select n.id, n.contact_id, n.edited_at is null as unchanged from note n"
                            + " join unnest(cast(:notes as bigint array), cast(:contacts as bigint array))"
                            + " as x(id, contact_id) on x.id = n.id and x.contact_id = n.contact_id")
                    .param("notes", notes.values().toArray(Long[]::new))
                    .param("contacts", notes.keySet().toArray(Long[]::new))
                    .query(r -> {
                        if (r.getBoolean("unchanged")) {
                            unchanged.add(r.getLong("id"));
                        }
                        (r.getBoolean("unchanged") ? deleted : edited).add(r.getLong("contact_id"));
                    });
            delete(unchanged);
            activity.recordAll(deleted, actor, ActivityLog.Kind.NOTE_DELETED, now);
        }
        return new TakenBack(deleted, edited);
    }

    private void delete(Collection<Long> notes) {
        if (!notes.isEmpty()) {
            jdbc.sql("delete from note where id in (select x.id from unnest(cast(:notes as bigint array)) as x(id))")
                    .param("notes", notes.toArray(Long[]::new))
                    .update();
        }
    }
}
