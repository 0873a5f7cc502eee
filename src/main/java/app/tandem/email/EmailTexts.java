package app.tandem.email;

import app.tandem.people.Actor;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps the texts that are sent: that of a template where nothing of it was changed, else one for this sending. */
@Component
class EmailTexts {

    private final JdbcClient jdbc;

    EmailTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the text, which is never changed afterwards. */
    long keep(Actor author, EmailDraft draft, OffsetDateTime now) {
        return jdbc.sql("select x.id from email_text x join email_template t on t.id = x.template_id"
                        + " where x.template_id = :template and x.version = :version and x.subject = :subject"
                        + " and x.body = :body and t.organization_id = :organization and t.holder in (0, :author)"
                        + " and t.removed_at is null")
                .param("template", draft.template() == null ? 0 : draft.template())
                .param("version", draft.version())
                .param("subject", draft.subject())
                .param("body", draft.body())
                .param("organization", author.organization().value())
                .param("author", author.id().value())
                .query(Long.class)
                .optional()
                .orElseGet(() -> add(author, draft.subject(), draft.body(), now));
    }

    private long add(Actor author, String subject, String body, OffsetDateTime now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into email_text (organization_id, subject, body, created_at, created_by)"
                        + " values (:organization, :subject, :body, :now, :author)")
                .param("organization", author.organization().value())
                .param("subject", subject)
                .param("body", body)
                .param("now", now)
                .param("author", author.id().value())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }
}
