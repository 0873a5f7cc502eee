package app.tandem.people.preferences;

import app.tandem.people.UserId;
import app.tandem.time.DateStyle;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A user's screen preferences: theme, grid columns, and dismissed hints. */
@Service
@Transactional
public class Preferences {

    private final StoredPreferences preferences;

    Preferences(StoredPreferences preferences) {
        this.preferences = preferences;
    }

    /** The user's theme; the device's until they choose. */
    @Transactional(readOnly = true)
    public Theme theme(UserId user) {
        return of(user).map(UserPreferences::theme).orElse(Theme.SYSTEM);
    }

    /** Stores the user's theme. */
    public void setTheme(UserId user, Theme theme) {
        change(user, its -> its.color(theme));
    }

    /** How close the rows of the user's lists stand. */
    @Transactional(readOnly = true)
    public Density density(UserId user) {
        return of(user).map(UserPreferences::density).orElse(Density.COMPACT);
    }

    /** Stores how close they stand. */
    public void setDensity(UserId user, Density density) {
        change(user, its -> its.space(density));
    }

    /** How days and times are written for the user. */
    @Transactional(readOnly = true)
    public DateStyle dateStyle(UserId user) {
        return of(user).map(UserPreferences::dateStyle).orElse(DateStyle.ENGLISH);
    }

    /** Stores how they are written. */
    public void setDateStyle(UserId user, DateStyle style) {
        change(user, its -> its.write(style));
    }

    /** Whether to show the line for newcomers. */
    @Transactional(readOnly = true)
    public boolean newcomer(UserId user) {
        return of(user).map(UserPreferences::newcomer).orElse(false);
    }

    /** Hides the line for newcomers for good. */
    public void dismissNewcomerLine(UserId user) {
        change(user, UserPreferences::settleIn);
    }

    /** What {@link #setGridColumns} last kept; empty until the user chooses. */
    @Transactional(readOnly = true)
    public Optional<String> gridColumns(UserId user) {
        return of(user).flatMap(UserPreferences::gridColumns);
    }

    /** Stores the visible columns and their order, up to 400 characters in the grid's own notation. */
    public void setGridColumns(UserId user, String columns) {
        change(user, its -> its.arrange(columns));
    }

    private Optional<UserPreferences> of(UserId user) {
        return preferences.findById(user.value());
    }

    private void change(UserId user, Consumer<UserPreferences> change) {
        of(user).ifPresent(change);
        preferences.flush();
    }
}
