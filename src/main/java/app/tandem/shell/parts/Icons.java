package app.tandem.shell.parts;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The product's icons: 16 pixels, 1.5 pixel strokes, in the color of the surrounding text. */
public enum Icons {
    USERS,
    USER,
    PLUS,
    SEARCH,
    BELL,
    CHEVRON_DOWN,
    CHEVRON_RIGHT,
    X,
    CHECK,
    TASKS,
    MINUS,
    BAN,
    LOCK,
    EYE,
    MAIL,
    UNDO,
    WARNING,
    ARCHIVE,
    ACTIVATE,
    COLUMNS,
    FILTER,
    ARROW_RIGHT,
    HOUSE,
    CLOCK,
    HISTORY,
    SHARE,
    SWAP,
    GROUPS,
    SUN,
    MOON,
    MONITOR,
    LOG_OUT,
    MENU,
    EDIT,
    DOTS,
    INFO,
    NOTE,
    PHONE,
    TRASH,
    DOWNLOAD,
    BOOKMARK,
    COPY,
    CALENDAR,
    JOIN,
    SPLIT,
    UPLOAD,
    DUPLICATES,
    MERGE,
    DIFFERS;

    private static final String SHEET = "icons/tandem.svg";

    /** The icon with this name in the sprite; throws IllegalArgumentException if there is none. */
    public static Icons named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Creates the icon, hidden from screen readers: the words beside it say it. */
    public SvgIcon create() {
        var icon = new SvgIcon(SHEET, name().toLowerCase(Locale.ROOT).replace('_', '-'));
        icon.addClassName("t-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
