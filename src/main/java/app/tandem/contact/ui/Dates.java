package app.tandem.contact.ui;

import app.tandem.shell.parts.ReaderTime;
import java.time.Instant;

/** Formats dates and times for sentences, in the reader's zone. */
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
