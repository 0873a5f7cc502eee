package app.tandem.note;

import app.tandem.access.Action;
import app.tandem.access.Disclosure;
import app.tandem.access.Disclosure.Part;
import app.tandem.access.Explanation;
import app.tandem.contact.ActionRefused;
import app.tandem.contact.ActivityLog;
import app.tandem.contact.ActivityLog.Kind;
import app.tandem.contact.ContactId;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.contact.visibility.ContactAuthorization.Found;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notes of contacts: public ones for everybody who sees the contact, private ones for the owner (R7). Every method
 * throws ContactNotFound if the person does not see the contact (R4).
 */
@Service
@Transactional
public class Notes {

    /** The longest note, in characters. */
    public static final int BODY = 20_000;

    private static final Explanation OWNERS_ONLY = new Explanation("Only the owner can make a note private.", "");

    private final StoredNotes stored;
    private final ContactAuthorization facts;
    private final NoteRows rows;
    private final ActivityLog log;
    private final Clock clock;

    Notes(StoredNotes stored, ContactAuthorization facts, NoteRows rows, ActivityLog log, Clock clock) {
        this.stored = stored;
        this.facts = facts;
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The visible notes, newest first.
     *
     * @param search part of the text, whatever its case and accents; empty for all
     * @param before the last one of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public List<Note> page(UserId viewer, ContactId contact, String search, @Nullable NoteId before, int limit) {
        return rows.page(facts.of(viewer, contact), contact, search, before, limit);
    }

    /** The number of visible notes. */
    @Transactional(readOnly = true)
    public int count(UserId viewer, ContactId contact) {
        return rows.count(facts.of(viewer, contact), contact);
    }

    /**
     * Adds a note; throws ActionRefused if the actor may not add it or make it private, and InvalidNote for invalid
     * text.
     */
    public Note add(UserId actor, ContactId contact, String body, boolean onlyOwner) {
        var author = writer(actor, contact, onlyOwner);
        var note = stored.save(new StoredNote(contact, actor, body, onlyOwner, clock.instant()));
        record(Kind.NOTE_ADDED, contact, actor, onlyOwner);
        return rows.find(author, contact, note.id()).orElseThrow(NoteNotFound::new);
    }

    /**
     * Edits one's own note. Throws NoteNotFound, NoteConflict if it changed meanwhile (R49), and ActionRefused and
     * InvalidNote as for a new one.
     *
     * @param seen when the note was last edited, as the editor saw it; null where it had not been
     */
    public Note edit(
            UserId actor, ContactId contact, NoteId id, @Nullable Instant seen, String body, boolean onlyOwner) {
        var author = writer(actor, contact, onlyOwner);
        var note = own(author, contact, id);
        if (!note.unchangedSince(seen)) {
            throw new NoteConflict(rows.find(author, contact, id).orElseThrow(NoteNotFound::new));
        }
        if (note.edit(body, onlyOwner, clock.instant())) {
            stored.flush();
            record(Kind.NOTE_EDITED, contact, actor, onlyOwner);
        }
        return rows.find(author, contact, id).orElseThrow(NoteNotFound::new);
    }

    /** Deletes one's own note; throws NoteNotFound if there is none. */
    public void delete(UserId actor, ContactId contact, NoteId id) {
        var note = own(writer(actor, contact, false), contact, id);
        stored.delete(note);
        stored.flush();
        record(Kind.NOTE_DELETED, contact, actor, note.onlyOwner());
    }

    private Found writer(UserId actor, ContactId contact, boolean onlyOwner) {
        var found = facts.requireLocked(Action.ADD_NOTE, actor, contact);
        if (onlyOwner && !Disclosure.sees(Part.PRIVATE_NOTES, found.standing())) {
            throw new ActionRefused(List.of(OWNERS_ONLY));
        }
        return found;
    }

    private StoredNote own(Found author, ContactId contact, NoteId id) {
        var note = stored.findByIdAndContactId(id.value(), contact)
                .filter(found -> !found.onlyOwner() || Disclosure.sees(Part.PRIVATE_NOTES, author.standing()))
                .orElseThrow(NoteNotFound::new);
        note.requireAuthor(author.actor().id());
        return note;
    }

    /** Records the activity without the text: a note that is deleted or made private must not live on in it. */
    private void record(Kind kind, ContactId contact, UserId actor, boolean onlyOwner) {
        log.record(new ActivityLog.Entry(contact, actor, kind, "", null, onlyOwner, false));
    }
}
