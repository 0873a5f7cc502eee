package app.tandem.contact;

import app.tandem.intake.Cleaned;
import app.tandem.people.Folding;
import app.tandem.people.UserId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own saved views of the contact list. What is somebody else's does not exist (R4). */
@Service
@Transactional
public class SavedViews {

    /** The longest name of a view. */
    public static final int NAME = 60;
    /** So many views a person can have. */
    public static final int MOST = 100;

    private static final int KEY = 200;
    private static final int SHOWS = 20_000;
    private static final String SELECT =
            "select id, name, shows, grid_columns, opens_first from saved_view where user_id = :user";

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a person's views, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(UserId user) {
        return read(user, " order by name_key, id", 0);
    }

    /** One of the person's own; empty where it is somebody else's or gone. */
    @Transactional(readOnly = true)
    public Optional<SavedView> find(UserId user, long view) {
        return read(user, " and id = :view", view).stream().findFirst();
    }

    /** The view that opens where the address says nothing. */
    @Transactional(readOnly = true)
    public Optional<SavedView> first(UserId user) {
        return read(user, " and opens_first", 0).stream().findFirst();
    }

    private List<SavedView> read(UserId user, String which, long view) {
        return jdbc.sql(SELECT + which)
                .param("user", user.value())
                .param("view", view)
                .query((row, n) -> new SavedView(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)))
                .list();
    }

    /** Keeps a new view; ViewRefused says why its name cannot be, or that there are too many. */
    public long create(UserId user, String name, String shows, String columns) {
        requireName(name);
        requireShort(shows);
        // two windows of the same person count one after the other
        jdbc.sql("select id from app_user where id = :user for update")
                .param("user", user.value())
                .query((row, n) -> row.getLong(1))
                .list();
        if (of(user).size() >= MOST) {
            throw new ViewRefused("You have " + MOST + " views, the most that can be kept. Delete one first.");
        }
        var key = new GeneratedKeyHolder();
        once(() -> jdbc.sql("insert into saved_view (user_id, name, name_key, shows, grid_columns)"
                        + " values (:user, :name, :key, :shows, :columns)")
                .param("user", user.value())
                .param("name", Cleaned.line(name))
                .param("key", key(name))
                .param("shows", shows)
                .param("columns", columns)
                .update(key, "id"));
        return Objects.requireNonNull(key.getKey(), "the new view's id").longValue();
    }

    /** Lets a view show something else from now on; ViewRefused where that is too much. */
    public void save(UserId user, long view, String shows, String columns) {
        requireShort(shows);
        found(jdbc.sql("update saved_view set shows = :shows, grid_columns = :columns"
                        + " where id = :view and user_id = :user")
                .param("shows", shows)
                .param("columns", columns)
                .param("view", view)
                .param("user", user.value())
                .update());
    }

    /** Gives a view another name; ViewRefused as {@link #create}. */
    public void rename(UserId user, long view, String name) {
        requireName(name);
        found(once(() -> jdbc.sql(
                        "update saved_view set name = :name, name_key = :key where id = :view and user_id = :user")
                .param("name", Cleaned.line(name))
                .param("key", key(name))
                .param("view", view)
                .param("user", user.value())
                .update()));
    }

    /** Opens this view first from now on, and no other; or none. */
    public void openFirst(UserId user, long view, boolean first) {
        if (find(user, view).isEmpty()) {
            found(0);
        }
        jdbc.sql("update saved_view set opens_first = (id = :view and :first) where user_id = :user")
                .param("view", view)
                .param("first", first)
                .param("user", user.value())
                .update();
    }

    /** Forgets a view; no contact is touched. */
    public void delete(UserId user, long view) {
        found(jdbc.sql("delete from saved_view where id = :view and user_id = :user")
                .param("view", view)
                .param("user", user.value())
                .update());
    }

    private static String key(String name) {
        var folded = Folding.key(Cleaned.line(name));
        var key = folded.isEmpty() ? Cleaned.line(name) : folded;
        return key.length() <= KEY
                ? key
                : key.substring(0, Character.isHighSurrogate(key.charAt(KEY - 1)) ? KEY - 1 : KEY);
    }

    private static void requireName(String name) {
        if (ContactName.invisible(name) || Cleaned.line(name).length() > NAME || name.indexOf('\0') >= 0) {
            throw new ViewRefused("Enter a view name of at most " + NAME + " characters.");
        }
    }

    private static int once(IntSupplier write) {
        try {
            return write.getAsInt();
        } catch (DuplicateKeyException taken) {
            throw new ViewRefused("You already have a view with that name. Enter another name.");
        }
    }

    private static void requireShort(String shows) {
        if (shows.length() > SHOWS) {
            throw new ViewRefused("Remove some of the people, groups or lead sources; a view cannot keep that many.");
        }
    }

    private static void found(int rows) {
        if (rows == 0) {
            throw new NoSuchElementException("There is no such view.");
        }
    }
}
