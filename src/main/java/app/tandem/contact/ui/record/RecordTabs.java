package app.tandem.contact.ui.record;

import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.RecordTab;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.TabLists;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record's tabs; choosing one goes to its URL. Locked tabs keep their place, with a lock (R15). */
class RecordTabs extends Tabs {

    /** The address of the first tab: the record's own. */
    static final String PROFILE = "";

    private final List<RecordTab> all;
    private final UserId viewer;
    private final RecordPage page;
    private final List<Tab> tabs = new ArrayList<>();
    private boolean showing;

    RecordTabs(List<RecordTab> all, UserId viewer, ContactRecord record, RecordPage page) {
        this.all = all;
        this.viewer = viewer;
        this.page = page;
        addClassName("t-tabs");
        TabLists.plain(this);
        tabs.add(new Tab("Profile"));
        all.forEach(tab -> tabs.add(new Tab()));
        showing = true;
        tabs.forEach(this::add);
        showing = false;
        count(record);
        addSelectedChangeListener(change -> {
            if (!showing) {
                int n = getSelectedIndex();
                page.openTab(n == 0 ? PROFILE : all.get(n - 1).address());
            }
        });
    }

    /** The counts shown. */
    List<String> numbers() {
        return tabs.stream().map(tab -> tab.getElement().getTextRecursively()).toList();
    }

    /** Updates the counts. */
    void count(ContactRecord record) {
        for (int n = 0; n < all.size(); n++) {
            var tab = all.get(n);
            var shown = tabs.get(n + 1);
            shown.removeAll();
            shown.add(new Span(tab.label()));
            int count = tab.count(viewer, record);
            if (!tab.locked(record).isEmpty()) {
                shown.add(Icons.LOCK.create());
            } else if (count >= 0) {
                var number = new Span(Amount.number(count));
                number.addClassName("t-tab-n");
                shown.add(number);
            }
        }
    }

    /** Selects the tab with this address and returns its content; null for the profile. */
    @Nullable
    Component show(String address, ContactRecord record) {
        mark(address);
        int n = getSelectedIndex();
        if (n == 0) {
            return null;
        }
        var tab = all.get(n - 1);
        String locked = tab.locked(record);
        return locked.isEmpty() ? tab.open(viewer, record, page) : new Locked(locked);
    }

    /** Selects the tab with this address without navigating. */
    void mark(String address) {
        showing = true;
        int n = 0;
        while (n < all.size() && !all.get(n).address().equals(address)) {
            n++;
        }
        setSelectedIndex(n == all.size() ? 0 : n + 1);
        showing = false;
    }

    /** Whether there is such a tab. */
    boolean has(String address) {
        return address.equals(PROFILE)
                || all.stream().anyMatch(tab -> tab.address().equals(address));
    }

    /** Explains why the content is hidden from the viewer. */
    private static final class Locked extends Div {
        Locked(String why) {
            addClassName("t-locked");
            add(Icons.LOCK.create(), new Span(why));
        }
    }
}
