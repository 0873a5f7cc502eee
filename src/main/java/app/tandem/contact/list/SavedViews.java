package app.tandem.contact.list;

import app.tandem.intake.OnceOnly;
import app.tandem.people.UserId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's saved views of the contact list. Other people's do not exist for them (R4). */
@Service
@Transactional
public class SavedViews {

    /** The longest name of a view. */
    public static final int NAME = 60;
    /** How many views a person can have. */
    public static final int MOST = 100;

    private static final OnceOnly NAMES = new OnceOnly("saved_view_name");

    private final StoredViews views;
    private final JdbcClient jdbc;

    SavedViews(StoredViews views, JdbcClient jdbc) {
        this.views = views;
        this.jdbc = jdbc;
    }

    /** All of a person's views, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(UserId user) {
        return views.of(user);
    }

    /** One of the person's views; empty if it is somebody else's or gone. */
    @Transactional(readOnly = true)
    public Optional<SavedView> find(UserId user, long view) {
        return views.findByIdAndUserId(view, user).map(StoredView::value);
    }

    /** The default view. */
    @Transactional(readOnly = true)
    public Optional<SavedView> first(UserId user) {
        return views.findByUserIdAndOpensFirstTrue(user).map(StoredView::value);
    }

    /** Creates a view; throws ViewRefused for an invalid name or too many views. */
    public long create(UserId user, String name, String shows, String columns) {
        var view = new StoredView(user, name, shows, columns);
        // two windows of the same person count one after the other
        jdbc.sql("select id from app_user where id = :user for update")
                .param("user", user.value())
                .query(Long.class)
                .list();
        if (views.countByUserId(user) >= MOST) {
            throw new ViewRefused("You have " + MOST + " views, the most that can be kept. Delete one first.");
        }
        once(() -> views.save(view));
        return view.id();
    }

    /** Updates what a view shows; throws ViewRefused if it is too long. */
    public void save(UserId user, long view, String shows, String columns) {
        own(user, view).show(shows, columns);
    }

    /** Renames a view; throws ViewRefused like {@link #create}. */
    public void rename(UserId user, long view, String name) {
        own(user, view).rename(name);
        once(views::flush);
    }

    /** Makes this view the default, or none. */
    public void openFirst(UserId user, long view, boolean first) {
        own(user, view);
        views.openFirst(user, view, first);
    }

    /** Deletes a view; contacts are untouched. */
    public void delete(UserId user, long view) {
        views.delete(own(user, view));
    }

    private StoredView own(UserId user, long view) {
        return views.findHeldByIdAndUserId(view, user)
                .orElseThrow(() -> new NoSuchElementException("There is no such view."));
    }

    private static void once(Runnable write) {
        NAMES.write(write, () -> new ViewRefused("You already have a view with that name. Enter another name."));
    }
}
