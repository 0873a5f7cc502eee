package app.tandem.contact.list;

import app.tandem.intake.OnceOnly;
import app.tandem.people.UserId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** One of the person's own; empty where it is somebody else's or gone. */
    @Transactional(readOnly = true)
    public Optional<SavedView> find(UserId user, long view) {
        return views.findByIdAndUserId(view, user).map(StoredView::value);
    }

    /** The view that opens where the address says nothing. */
    @Transactional(readOnly = true)
    public Optional<SavedView> first(UserId user) {
        return views.findByUserIdAndOpensFirstTrue(user).map(StoredView::value);
    }

    /** Keeps a new view; ViewRefused says why its name cannot be, or that there are too many. */
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

    /** Lets a view show something else from now on; ViewRefused where that is too much. */
    public void save(UserId user, long view, String shows, String columns) {
        own(user, view).show(shows, columns);
    }

    /** Gives a view another name; ViewRefused as {@link #create}. */
    public void rename(UserId user, long view, String name) {
        own(user, view).rename(name);
        once(views::flush);
    }

    /** Opens this view first from now on, and no other; or none. */
    public void openFirst(UserId user, long view, boolean first) {
        own(user, view);
        views.openFirst(user, view, first);
    }

    /** Forgets a view; no contact is touched. */
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
