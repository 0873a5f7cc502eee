package app.tandem.contact.ui.list.views;

import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.SavedFilters;
import app.tandem.contact.list.SavedView;
import app.tandem.contact.list.SavedViews;
import app.tandem.contact.ui.list.FilterAddress;
import app.tandem.contact.ui.list.ShownList;
import app.tandem.contact.ui.list.filter.FilterKind;
import app.tandem.contact.ui.list.grid.ContactsColumns;
import app.tandem.people.UserId;
import app.tandem.people.preferences.Preferences;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Maps between URLs and the list's state: "view=7" is a saved view, "from=7&amp;…" one with unsaved changes, "view=all"
 * all contacts despite a default view; filters stand for themselves.
 */
public class ViewOpener implements Serializable {

    private static final String VIEW = "view";
    private static final String FROM = "from";
    private static final String COLUMNS = "columns";
    private static final String EVERYTHING = "all";

    private final transient SavedViews views;
    private final transient SavedFilters parts;
    private final transient Preferences preferences;
    private final UserId viewer;
    private @Nullable ContactsColumns columns;

    public ViewOpener(SavedViews views, SavedFilters parts, Preferences preferences, UserId viewer) {
        this.views = views;
        this.parts = parts;
        this.preferences = preferences;
        this.viewer = viewer;
    }

    /** The viewer's own columns, used while no view is open. */
    public ContactsColumns columns() {
        if (columns == null) {
            columns = preferences.gridColumns(viewer).map(ContactsColumns::of).orElse(ContactsColumns.USUAL);
        }
        return columns;
    }

    public void keep(ContactsColumns chosen) {
        preferences.setGridColumns(viewer, chosen.text());
        columns = chosen;
    }

    /** What a URL asks for; a view that is gone or somebody else's opens nothing and says nothing (R4). */
    public ShownList open(QueryParameters address) {
        var asked = FilterAddress.of(address);
        var view = address.getSingleParameter(VIEW).orElse("");
        var from = address.getSingleParameter(FROM).orElse("");
        if (view.isEmpty() && from.isEmpty()) {
            return asked.equals(FilterAddress.ALL)
                    ? views.first(viewer).map(this::open).orElseGet(() -> ShownList.all(columns()))
                    : ShownList.of(asked, columns());
        }
        if (!view.isEmpty()) {
            return find(view).map(this::open).orElseGet(() -> ShownList.of(asked, columns()));
        }
        return find(from)
                .map(saved -> changed(open(saved), asked, address))
                .orElseGet(() -> ShownList.of(asked, columns()));
    }

    private static ShownList changed(ShownList kept, FilterAddress asked, QueryParameters address) {
        var columns =
                address.getSingleParameter(COLUMNS).map(ContactsColumns::of).orElse(kept.columns());
        return new ShownList(asked.filter(), asked.sort(), columns, kept.view(), List.of());
    }

    private Optional<SavedView> find(String word) {
        return FilterAddress.number(word).flatMap(id -> views.find(viewer, id));
    }

    /** The view less what is gone. */
    ShownList open(SavedView saved) {
        var kept = FilterAddress.of(new Location("contacts?" + saved.shows()).getQueryParameters());
        var now = parts.stillThere(viewer, kept.filter());
        var view = new ShownList.View(
                saved,
                new FilterAddress(now, kept.sort()),
                ContactsColumns.of(saved.columns()),
                now.equals(kept.filter()));
        return ShownList.of(view, leftOut(kept.filter(), now));
    }

    private static List<String> leftOut(ContactFilter kept, ContactFilter now) {
        List<String> words = new ArrayList<>();
        if (!kept.owners().equals(now.owners())) {
            words.add(FilterKind.OWNER.label());
        }
        if (!kept.leadSources().equals(now.leadSources())) {
            words.add(FilterKind.LEAD_SOURCE.label());
        }
        if (!kept.groups().equals(now.groups())) {
            words.add(FilterKind.GROUP.label());
        }
        return words;
    }

    /** The URL that opens this state again, without the search text. */
    public Location address(ShownList shown) {
        var view = shown.view();
        Map<String, String> words = new LinkedHashMap<>();
        if (view == null) {
            words.putAll(words(shown));
            if (words.isEmpty() && views.first(viewer).isPresent()) {
                words.put(VIEW, EVERYTHING);
            }
        } else if (shown.differs()) {
            words.put(FROM, String.valueOf(view.saved().id()));
            words.putAll(words(shown));
            if (!view.columns().equals(shown.columns())) {
                words.put(COLUMNS, shown.columns().text());
            }
        } else {
            words.put(VIEW, String.valueOf(view.saved().id()));
        }
        return new Location("contacts", QueryParameters.simple(words));
    }

    private static Map<String, String> words(ShownList shown) {
        Map<String, String> words = new LinkedHashMap<>();
        shown.shows().write().getParameters().forEach((name, values) -> words.put(name, values.getFirst()));
        return words;
    }
}
