package app.tandem.shell.parts;

import app.tandem.time.DateStyle;
import app.tandem.time.Written;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * Now and today in the reader's time zone (rules, section 1). For views; services use the zone of an {@link
 * app.tandem.people.Actor}.
 *
 * @param clock the one of the application
 * @param style how days and times are written for the reader
 */
public record ReaderTime(Clock clock, ZoneId zone, DateStyle style) implements Serializable {

    private static ReaderTime current() {
        var time = ComponentUtil.getData(UI.getCurrent(), ReaderTime.class);
        if (time == null) {
            throw new IllegalStateException("The page has no zone");
        }
        return time;
    }

    public void holdIn(UI ui) {
        ComponentUtil.setData(ui, ReaderTime.class, this);
    }

    /** How days and times are written for the reader; as for everybody where there is no page. */
    public static DateStyle dates() {
        var page = UI.getCurrent();
        var time = page == null ? null : ComponentUtil.getData(page, ReaderTime.class);
        return time == null ? DateStyle.ENGLISH : time.style;
    }

    /** "3/2/2026". */
    public static String inWords(LocalDate day) {
        return Written.day(day, dates());
    }

    /** The reader's zone. */
    public static ZoneId here() {
        return current().zone;
    }

    /** Now. */
    public static Instant now() {
        return current().clock.instant();
    }

    /** Now, as services take it. */
    public static OffsetDateTime moment() {
        return OffsetDateTime.now(current().clock);
    }

    /** Today for the reader. */
    public static LocalDate today() {
        return LocalDate.now(current().clock.withZone(here()));
    }

    /** The reader's date at that instant. */
    public static LocalDate day(Instant at) {
        return at.atZone(here()).toLocalDate();
    }

    /** "3/2/2026". */
    public static String dayInWords(Instant at) {
        return inWords(day(at));
    }

    /** "9:15 AM". */
    public static String clock(Instant at) {
        return Written.clock(at, here(), dates());
    }

    /** "3/2/2026 at 9:15 AM". */
    public static String minute(Instant at) {
        return Written.minute(at, here(), dates());
    }

    /** "Today, 2:03 PM", "Yesterday, 9:12 AM", "3/2/2026, 10:00 AM". */
    public static String recent(Instant at) {
        return Written.recent(at, now(), here(), dates());
    }
}
