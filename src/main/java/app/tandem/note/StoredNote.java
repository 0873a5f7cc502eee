package app.tandem.note;

import app.tandem.access.Explanation;
import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.intake.Cleaned;
import app.tandem.intake.PlainText;
import app.tandem.people.Folding;
import app.tandem.people.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A note from its first text to its last. */
@Entity
@DynamicUpdate
@Table(name = "note")
class StoredNote {

    private static final Explanation NOT_YOURS =
            new Explanation("Somebody else wrote this note.", "The person who wrote it can change it.");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private ContactId contactId;
    private UserId authorId;
    private String body;
    private String searchText;
    private boolean onlyOwner;
    private Instant createdAt;
    private @Nullable Instant editedAt;

    protected StoredNote() {}

    StoredNote(ContactId contact, UserId author, String text, boolean onlyOwner, Instant at) {
        this.contactId = contact;
        this.authorId = author;
        this.body = checked(text);
        this.searchText = searchText(body);
        this.onlyOwner = onlyOwner;
        this.createdAt = at;
    }

    NoteId id() {
        return new NoteId(Objects.requireNonNull(id, "the note has not been saved"));
    }

    boolean onlyOwner() {
        return onlyOwner;
    }

    /** Nobody else changes or deletes a note. */
    void requireAuthor(UserId person) {
        if (!authorId.equals(person)) {
            throw new ActionRefused(List.of(NOT_YOURS));
        }
    }

    /** Whether it is unchanged since that edit; null if it had not been edited (R49). */
    boolean unchangedSince(@Nullable Instant edited) {
        return Objects.equals(editedAt, edited);
    }

    /** Returns whether that changes anything. */
    boolean edit(String text, boolean nowOnlyOwner, Instant at) {
        var typed = checked(text);
        if (body.equals(typed) && onlyOwner == nowOnlyOwner) {
            return false;
        }
        body = typed;
        searchText = searchText(typed);
        onlyOwner = nowOnlyOwner;
        editedAt = at;
        return true;
    }

    private static String checked(String text) {
        if (ContactName.invisible(text)) {
            throw new InvalidNote("Enter the text of the note.");
        }
        var cleaned = Cleaned.text(text);
        PlainText.refusal(cleaned, Notes.BODY).ifPresent(sentence -> {
            throw new InvalidNote(sentence);
        });
        return cleaned;
    }

    /** A text from a file as it is kept: without what cannot be stored, and cut. */
    static String fitting(String text) {
        var cleaned = Cleaned.text(Cleaned.withoutNul(text));
        return PlainText.cut(PlainText.refusal(cleaned, Integer.MAX_VALUE).isPresent() ? "" : cleaned, Notes.BODY);
    }

    /** The text as it is searched. */
    static String searchText(String body) {
        return PlainText.cut(Folding.fold(body), Notes.BODY);
    }
}
