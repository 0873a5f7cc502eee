package app.tandem.note.ui;

import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.note.Note;
import app.tandem.note.NoteId;
import app.tandem.note.Notes;
import app.tandem.people.UserId;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of notes, page by page, searched while typing. */
class NoteList extends Div {

    private static final int PAGE = 30;

    private final Notes notes;
    private final UserId viewer;
    private final ContactId contact;
    private final NoteItem.Place place;
    private final Runnable gone;
    private final TextField search = new TextField();
    private final Div items = new Div();
    private final Div empty = new Div();
    private final Button more = new Button("Show more", click -> next());
    private @Nullable NoteId last;

    NoteList(Notes notes, UserId viewer, ContactId contact, NoteItem.Place place, Runnable gone) {
        this.notes = notes;
        this.viewer = viewer;
        this.contact = contact;
        this.place = place;
        this.gone = gone;
        search.setPlaceholder("Search in notes");
        search.setAriaLabel("Search in notes");
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("t-note-search");
        search.addValueChangeListener(change -> load());
        items.addClassName("t-note-items");
        items.getElement().setAttribute("role", "list").setAttribute("aria-label", "Notes");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassNames("t-link", "t-note-more");
        add(search, items, empty, more);
    }

    /** Whether a note is being changed. */
    boolean typed() {
        return all().anyMatch(NoteItem::typed);
    }

    /** Reloads; notes being edited stay on top. */
    void load() {
        var kept = all().filter(NoteItem::typed).toList();
        items.removeAll();
        kept.forEach(items::add);
        last = null;
        next();
    }

    /** Shows a note that was just added, whatever is searched for. */
    void added(Note note) {
        items.addComponentAsFirst(new NoteItem(note, place));
        explain();
    }

    void removed(NoteItem item) {
        items.remove(item);
        explain();
    }

    private Stream<NoteItem> all() {
        return items.getChildren().filter(NoteItem.class::isInstance).map(NoteItem.class::cast);
    }

    private void next() {
        try {
            List<Note> page = notes.page(viewer, contact, search.getValue(), last, PAGE + 1);
            Set<NoteId> there = all().map(NoteItem::id).collect(Collectors.toSet());
            page.stream()
                    .limit(PAGE)
                    .filter(note -> !there.contains(note.id()))
                    .forEach(note -> items.add(new NoteItem(note, place)));
            more.setVisible(page.size() > PAGE);
            if (!page.isEmpty()) {
                last = page.get(Math.min(page.size(), PAGE) - 1).id();
            }
            explain();
        } catch (ContactNotFound notFound) {
            gone.run();
        }
    }

    private void explain() {
        boolean none = all().findAny().isEmpty();
        boolean searched = !search.getValue().isBlank();
        empty.removeAll();
        empty.setVisible(none);
        search.setVisible(!none || searched);
        if (none && searched) {
            empty.add(new EmptyState(
                    Icons.SEARCH,
                    "No note contains “" + search.getValue() + "”",
                    "The search finds notes with everything you type; case and accents do not matter.",
                    new Button("Show all notes", click -> search.clear())));
        } else if (none) {
            empty.add(new EmptyState(
                    Icons.EDIT, "No notes yet", "Notes stay with the contact, with who wrote them and when."));
        }
    }
}
