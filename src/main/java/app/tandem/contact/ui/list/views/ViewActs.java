package app.tandem.contact.ui.list.views;

import app.tandem.contact.list.SavedView;
import app.tandem.contact.list.SavedViews;
import app.tandem.contact.list.ViewRefused;
import app.tandem.contact.ui.list.ShownList;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** The actions on views: save, save as, rename, set as default, delete. */
class ViewActs {

    private static final String HINT =
            "Keeps the filters, the sort and the columns, for you alone. What is typed into the"
                    + " search is not kept: names of people do not belong in a view.";

    private final SavedViews views;
    private final ViewOpener opener;
    private final UserId viewer;
    private final ViewsButton.Page page;

    ViewActs(SavedViews views, ViewOpener opener, UserId viewer, ViewsButton.Page page) {
        this.views = views;
        this.opener = opener;
        this.viewer = viewer;
        this.page = page;
    }

    /** The possible actions by label, in menu order. */
    Map<String, Runnable> on(ShownList shown) {
        Map<String, Runnable> acts = new LinkedHashMap<>();
        var view = shown.saved();
        if (shown.canBeSaved()) {
            acts.put("Save changes", () -> view.ifPresent(this::save));
        }
        acts.put("Save as…", this::saveAs);
        view.ifPresent(open -> {
            acts.put("Rename…", () -> rename(open));
            acts.put(open.opensFirst() ? "Remove as default" : "Make default", () -> openFirst(open));
            acts.put("Delete…", () -> delete(open));
        });
        return acts;
    }

    private void save(SavedView open) {
        var shown = page.shown();
        try {
            if (whileItIsThere(() ->
                    views.save(viewer, open.id(), text(shown), shown.columns().text()))) {
                Toast.done("View “" + open.name() + "” saved", "");
            }
        } catch (ViewRefused refused) {
            Toast.refused("The view was not saved", refused.sentence());
        }
    }

    private void saveAs() {
        var shown = page.shown();
        ask("Save as a view", HINT, "", name -> {
            long id = views.create(viewer, name, text(shown), shown.columns().text());
            show(id);
            Toast.done("View “" + name.strip() + "” saved", "");
        });
    }

    private void rename(SavedView open) {
        ask("Rename the view", "", open.name(), name -> whileItIsThere(() -> views.rename(viewer, open.id(), name)));
    }

    private void openFirst(SavedView open) {
        if (whileItIsThere(() -> views.openFirst(viewer, open.id(), !open.opensFirst()))) {
            Toast.done(
                    open.opensFirst()
                            ? "“" + open.name() + "” is no longer your default"
                            : "“" + open.name() + "” is your default now",
                    open.opensFirst() ? "Contacts opens with all of them." : "Contacts opens with it.");
        }
    }

    private void delete(SavedView open) {
        new Ask(
                        "Delete the view “" + open.name() + "”?",
                        "No contacts are affected. The view cannot be restored.",
                        "Delete",
                        "Keep it",
                        () -> {
                            if (whileItIsThere(() -> views.delete(viewer, open.id()))) {
                                Toast.done("View “" + open.name() + "” deleted", "");
                            }
                        })
                .destroys()
                .open();
    }

    private static void ask(String title, String hint, String now, SerializableConsumer<String> keep) {
        new ViewDialog(title, hint, now, keep).open();
    }

    private static String text(ShownList shown) {
        return shown.shows().write().getQueryString();
    }

    /** Rebases the list on the stored view, keeping unsaved changes. */
    private void show(long id) {
        var shown = page.shown();
        var view = views.find(viewer, id).map(opener::open).map(ShownList::view).orElse(null);
        page.show(new ShownList(shown.filter(), shown.sort(), shown.columns(), view, shown.leftOut()));
    }

    /** Handles one deleted in another window. */
    private boolean whileItIsThere(Runnable change) {
        boolean there = true;
        try {
            change.run();
        } catch (NoSuchElementException gone) {
            Toast.refused("This view is no longer there", "It was deleted in another window. The list stays as it is.");
            there = false;
        }
        page.shown().saved().ifPresent(open -> show(open.id()));
        return there;
    }
}
