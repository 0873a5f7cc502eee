package app.tandem.shell.layout;

import app.tandem.people.preferences.Theme;
import com.vaadin.flow.component.page.ColorScheme;

/** Maps a user's theme to the browser's color scheme. */
public final class Colours {

    private Colours() {}

    public static ColorScheme.Value of(Theme theme) {
        return switch (theme) {
            case SYSTEM -> ColorScheme.Value.LIGHT_DARK;
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
        };
    }
}
