package app.tandem.note;

import app.tandem.people.UserId;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds a note to each of many contacts, public ones of one author, in the caller's transaction. */
@Component
public class NoteFilling {

    private final JdbcClient jdbc;

    NoteFilling(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}
