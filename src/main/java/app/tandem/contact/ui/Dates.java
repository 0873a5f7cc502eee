package app.tandem.contact.ui;

import app.tandem.shell.parts.ReaderTime;
import java.time.Instant;

/** Days and times as they stand in sentences, in the zone of the reader. */
public final class Dates {

    private Dates() {}

    /** "3/2/2026". */
    public static String day(Instant instant) {
        return ReaderTime.dayInWords(instant);
    }

    /** "3/2/2026 at 9:15 AM". */
    public static String minute(Instant instant) {
        return ReaderTime.minute(instant);
    }
}
