package app.tandem.contact.list;

import app.tandem.contact.ContactName;
import app.tandem.intake.Cleaned;
import app.tandem.people.Folding;
import app.tandem.people.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A saved view under its name, with what it shows. */
@Entity
@DynamicUpdate
@Table(name = "saved_view")
class StoredView {

    private static final int KEY = 200;
    private static final int SHOWS = 20_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UserId userId;
    private String name;
    private String nameKey;
    private String shows;
    private String gridColumns;
    private boolean opensFirst;

    protected StoredView() {}

    StoredView(UserId user, String name, String shows, String columns) {
        this.userId = user;
        this.name = checkedName(name);
        this.nameKey = key(this.name);
        this.shows = checkedShows(shows);
        this.gridColumns = columns;
    }

    long id() {
        return Objects.requireNonNull(id, "the view has not been saved");
    }

    SavedView value() {
        return new SavedView(id(), name, shows, gridColumns, opensFirst);
    }

    void rename(String newName) {
        name = checkedName(newName);
        nameKey = key(name);
    }

    void show(String nowShows, String columns) {
        shows = checkedShows(nowShows);
        gridColumns = columns;
    }

    private static String checkedName(String typed) {
        var cleaned = Cleaned.line(typed);
        if (ContactName.invisible(typed) || cleaned.length() > SavedViews.NAME || typed.indexOf('\0') >= 0) {
            throw new ViewRefused("Enter a view name of at most " + SavedViews.NAME + " characters.");
        }
        return cleaned;
    }

    private static String checkedShows(String shows) {
        if (shows.length() > SHOWS) {
            throw new ViewRefused("Remove some of the people, groups or lead sources; a view cannot keep that many.");
        }
        return shows;
    }

    /** One person's view names never differ by case, accents or blanks alone. */
    private static String key(String name) {
        var folded = Folding.key(name);
        var key = folded.isEmpty() ? name : folded;
        return key.length() <= KEY
                ? key
                : key.substring(0, Character.isHighSurrogate(key.charAt(KEY - 1)) ? KEY - 1 : KEY);
    }
}
