package app.tandem.history.ui;

import app.tandem.access.Disclosure.Part;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.TabContent;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.history.Kind;
import app.tandem.history.Timeline;
import app.tandem.history.TimelineCursor;
import app.tandem.people.UserId;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The timeline with its filters; loads more when scrolled to the end. */
class ActivityPanel extends Div implements TabContent {

    private static final int PAGE = 50;

    private final Timeline timeline;
    private final UserId viewer;
    private final RecordPage page;
    private final Map<Kind, Button> filters = new EnumMap<>(Kind.class);
    private final Button all;
    private final Div place = new Div();
    private final MoreButton more = new MoreButton("Show older", this::load);
    private ContactRecord record;
    private @Nullable Kind kind;
    private @Nullable TimelineCursor next;
    private Days days = new Days();

    ActivityPanel(Timeline timeline, UserId viewer, ContactRecord record, RecordPage page) {
        this.timeline = timeline;
        this.viewer = viewer;
        this.record = record;
        this.page = page;
        this.all = filter("Everything", null);
        var choices = new Div(all);
        choices.addClassName("t-tl-filters");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", "Show");
        for (var some : Kind.values()) {
            var button = filter(some.label(), some);
            filters.put(some, button);
            choices.add(button);
        }
        addClassName("t-timeline");
        add(choices);
        if (!record.sees(Part.ACTIVITY)) {
            add(note());
        }
        add(place, more);
        reload();
    }

    @Override
    public void show(ContactRecord now) {
        record = now;
        reload();
    }

    private Button filter(String label, @Nullable Kind some) {
        var button = new Button(label, click -> {
            kind = some;
            reload();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("t-filter");
        return button;
    }

    private static Div note() {
        var words = new Span("It is shared with you, so you see only your own activity.");
        words.addClassName("t-line");
        var note = new Div(Icons.LOCK.create(), words);
        note.addClassName("t-callout");
        return note;
    }

    /** Restarts from the newest, with the chosen kind. */
    private void reload() {
        pressed(all, kind == null);
        filters.forEach((some, button) -> pressed(button, some == kind));
        next = null;
        days = new Days();
        place.removeAll();
        place.add(days);
        load();
    }

    private static void pressed(Button button, boolean on) {
        button.setClassName("on", on);
        button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }

    private void load() {
        try {
            Set<Kind> kinds = kind == null ? Set.of() : EnumSet.of(kind);
            var read = timeline.page(viewer, record.id(), kinds, next, PAGE);
            read.happenings().forEach(days::add);
            next = read.next();
            more.offer(next != null);
            if (days.isEmpty() && next == null) {
                place.removeAll();
                place.add(empty());
            }
        } catch (ContactNotFound gone) {
            page.gone();
        }
    }

    private Component empty() {
        var chosen = kind;
        if (chosen == null) {
            return new EmptyState(
                    Icons.HISTORY,
                    "You have no activity on this contact yet",
                    "Notes, tasks, calls and anything else you do here will appear here.");
        }
        var everything = new Button("Show everything", click -> {
            kind = null;
            reload();
        });
        return new EmptyState(
                Icons.HISTORY,
                "Nothing under “" + chosen.label() + "” yet",
                "There may be other activity.",
                everything);
    }
}
