package app.tandem.note;

import app.tandem.access.Action;
import app.tandem.access.Disclosure;
import app.tandem.access.Disclosure.Part;
import app.tandem.access.Explanation;
import app.tandem.contact.ActionRefused;
import app.tandem.contact.ActivityLog;
import app.tandem.contact.ActivityLog.Kind;
import app.tandem.contact.ContactFacts;
import app.tandem.contact.ContactFacts.Found;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.intake.Cleaned;
import app.tandem.intake.PlainText;
import app.tandem.people.Folding;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notes of contacts: public ones for everybody who sees the contact, private ones for whoever owns it (R7). Every
 * method throws ContactNotFound where the person does not see the contact (R4).
 */
@Service
@Transactional
public class Notes {

    /** The longest note, in characters. */
    public static final int BODY = 20_000;

    private static final Explanation OWNERS_ONLY = new Explanation("Only the owner can make a note private.", "");
    private static final Explanation NOT_YOURS =
            new Explanation("Somebody else wrote this note.", "The person who wrote it can change it.");

    private final JdbcClient jdbc;
    private final ContactFacts facts;
    private final NoteRows rows;
    private final ActivityLog log;
    private final Clock clock;

    Notes(JdbcClient jdbc, ContactFacts facts, NoteRows rows, ActivityLog log, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The notes that the viewer sees, the newest first.
     *
     * @param search part of the text, whatever its case and accents; empty for all
     * @param before the last one of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public List<Note> page(UserId viewer, ContactId contact, String search, @Nullable NoteId before, int limit) {
        return rows.page(facts.of(viewer, contact), contact, search, before, limit);
    }

    /** How many notes of the contact the viewer sees. */
    @Transactional(readOnly = true)
    public int count(UserId viewer, ContactId contact) {
        return rows.count(facts.of(viewer, contact), contact);
    }

    /** Adds a note; ActionRefused where the actor may not, or may not make it private, InvalidNote where it cannot be. */
    public Note add(UserId actor, ContactId contact, String body, boolean onlyOwner) {
        var author = writer(actor, contact, onlyOwner);
        var text = checked(body);
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into note (contact_id, author_id, body, search_text, only_owner, created_at)
                        values (:contact, :author, :body, :search, :onlyOwner, :now)""")
                .param("contact", contact.value())
                .param("author", actor.value())
                .param("body", text)
                .param("search", searchText(text))
                .param("onlyOwner", onlyOwner)
                .param("now", now())
                .update(key, "id");
        record(Kind.NOTE_ADDED, contact, actor, onlyOwner);
        var id = new NoteId(
                Objects.requireNonNull(key.getKey(), "the new note's id").longValue());
        return rows.find(author, contact, id).orElseThrow(NoteNotFound::new);
    }

    /**
     * Changes a note of one's own. NoteNotFound where there is none, NoteConflict where it is not any more as seen (R49),
     * ActionRefused and InvalidNote as for a new one.
     *
     * @param seen when the note was last edited, as the editor saw it; null where it had not been
     */
    public Note edit(
            UserId actor, ContactId contact, NoteId note, @Nullable Instant seen, String body, boolean onlyOwner) {
        var author = writer(actor, contact, onlyOwner);
        var now = own(author, contact, note);
        if (!Objects.equals(now.edited(), seen)) {
            throw new NoteConflict(now);
        }
        var text = checked(body);
        if (now.body().equals(text) && now.onlyOwner() == onlyOwner) {
            return now;
        }
        int changed = jdbc.sql("""
                        update note set body = :body, search_text = :search, only_owner = :onlyOwner, edited_at = :now
                        where id = :note and edited_at is not distinct from cast(:seen as timestamp with time zone)""")
                .param("note", note.value())
                .param("body", text)
                .param("search", searchText(text))
                .param("onlyOwner", onlyOwner)
                .param("now", now())
                .param("seen", seen == null ? null : seen.atOffset(ZoneOffset.UTC))
                .update();
        var after = own(author, contact, note);
        if (changed == 0) {
            throw new NoteConflict(after);
        }
        record(Kind.NOTE_EDITED, contact, actor, onlyOwner);
        return after;
    }

    /** Deletes a note of one's own; NoteNotFound where there is none. */
    public void delete(UserId actor, ContactId contact, NoteId note) {
        var gone = own(writer(actor, contact, false), contact, note);
        int deleted = jdbc.sql("delete from note where id = :note")
                .param("note", note.value())
                .update();
        if (deleted == 0) {
            throw new NoteNotFound();
        }
        record(Kind.NOTE_DELETED, contact, actor, gone.onlyOwner());
    }

    private Found writer(UserId actor, ContactId contact, boolean onlyOwner) {
        var found = facts.requireLocked(Action.ADD_NOTE, actor, contact);
        if (onlyOwner && !Disclosure.sees(Part.PRIVATE_NOTES, found.standing())) {
            throw new ActionRefused(List.of(OWNERS_ONLY));
        }
        return found;
    }

    private Note own(Found author, ContactId contact, NoteId note) {
        var found = rows.find(author, contact, note).orElseThrow(NoteNotFound::new);
        if (!found.mine()) {
            throw new ActionRefused(List.of(NOT_YOURS));
        }
        return found;
    }

    private static String checked(String body) {
        if (ContactName.invisible(body)) {
            throw new InvalidNote("Enter the text of the note.");
        }
        var text = Cleaned.text(body);
        PlainText.refusal(text, BODY).ifPresent(sentence -> {
            throw new InvalidNote(sentence);
        });
        return text;
    }

    static String searchText(String body) {
        return PlainText.cut(Folding.fold(body), BODY);
    }

    /** Without a word of the text: a note that is deleted or made private shall not live on in the activity. */
    private void record(Kind kind, ContactId contact, UserId actor, boolean onlyOwner) {
        log.record(new ActivityLog.Entry(contact, actor, kind, "", null, onlyOwner, false));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
