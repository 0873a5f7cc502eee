package app.tandem.people.preferences;

import app.tandem.people.UserId;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a user likes their screens: colours, the columns of the contact grid, and what they need not be told any more. */
@Service
@Transactional
public class Preferences {

    private final StoredPreferences preferences;

    Preferences(StoredPreferences preferences) {
        this.preferences = preferences;
    }

    /** The user's colours; those of the device until they choose. */
    @Transactional(readOnly = true)
    public Theme theme(UserId user) {
        return of(user).map(UserPreferences::theme).orElse(Theme.SYSTEM);
    }

    /** Remembers the user's colours. */
    public void setTheme(UserId user, Theme theme) {
        change(user, its -> its.color(theme));
    }

    /** Whether the line for newcomers is still to be shown. */
    @Transactional(readOnly = true)
    public boolean newcomer(UserId user) {
        return of(user).map(UserPreferences::newcomer).orElse(false);
    }

    /** Shows the line for newcomers no more. */
    public void dismissNewcomerLine(UserId user) {
        change(user, UserPreferences::settleIn);
    }

    /** What {@link #setGridColumns} last kept; empty until the user chooses. */
    @Transactional(readOnly = true)
    public Optional<String> gridColumns(UserId user) {
        return of(user).flatMap(UserPreferences::gridColumns);
    }

    /** Remembers the shown columns and their order, up to 400 characters in the grid's own words. */
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
