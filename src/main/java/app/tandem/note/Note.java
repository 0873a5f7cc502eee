package app.tandem.note;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note as its reader sees it.
 *
 * @param author who wrote it; "Somebody" where the reader may not know (R6a)
 * @param partner the author is known and belongs to a partner firm
 * @param mine the reader wrote it
 * @param edited when it was last changed; null where it never was
 * @param body plain text with line breaks, as it was typed
 * @param onlyOwner a private note, for whoever owns the contact (R7)
 */
public record Note(
        NoteId id,
        String author,
        boolean partner,
        boolean mine,
        Instant written,
        @Nullable Instant edited,
        String body,
        boolean onlyOwner)
        implements Serializable {}
