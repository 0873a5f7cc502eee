package app.tandem.consent;

import app.tandem.people.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One opt-out or opt-in with its evidence (R35).
 *
 * @param recordedBy who recorded it; null where the person did so themself
 * @param contact the record on which it was recorded; null where on none
 * @param fileName the file that proves it; empty where there is none
 */
public record ConsentEvent(
        long id,
        ConsentAddress address,
        boolean optedIn,
        Instant at,
        ConsentSource source,
        @Nullable UserId recordedBy,
        @Nullable Long contact,
        String saidBy,
        Said how,
        @Nullable LocalDate saidOn,
        String wording,
        String evidence,
        String fileName) {}
