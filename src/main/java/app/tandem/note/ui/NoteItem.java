package app.tandem.note.ui;

import app.tandem.contact.ui.Dates;
import app.tandem.note.Note;
import app.tandem.note.NoteId;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PartnerBadge;
import app.tandem.shell.parts.PersonAvatar;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One note in the list: who, when, what; being edited in its place. */
class NoteItem extends Div {

    /** The list as a note sees it. */
    interface Place {
        /** Why nothing can be changed here; empty where it can. */
        List<String> against();

        /** A form for this note, closed by {@link NoteItem#close}. */
        NoteEditor edit(NoteItem item);

        void delete(NoteItem item);
    }

    private static final int LONG = 1_200;
    private static final int LINES = 12;

    private final Place place;
    private Note note;
    private @Nullable NoteEditor editor;

    NoteItem(Note note, Place place) {
        this.note = note;
        this.place = place;
        addClassName("t-note-item");
        getElement().setAttribute("role", "listitem");
        show(note);
    }

    NoteId id() {
        return note.id();
    }

    Note note() {
        return note;
    }

    boolean typed() {
        return editor != null && editor.typed();
    }

    /** Shows the current note, closing its form. */
    void show(Note now) {
        note = now;
        editor = null;
        removeAll();
        var name = new Span(note.mine() ? "You" : note.author());
        name.addClassName("t-person-name");
        var head = new Div(name);
        head.addClassName("t-note-head");
        if (note.partner() && !note.mine()) {
            head.add(new PartnerBadge());
        }
        var when = new Span(Dates.minute(note.written()) + (note.edited() == null ? "" : " · edited"));
        when.addClassName("t-sub");
        if (note.edited() != null) {
            when.setTitle("Edited on " + Dates.minute(note.edited()));
        }
        head.add(when);
        if (note.onlyOwner()) {
            head.add(onlyYou());
        }
        if (note.mine()) {
            head.add(acts());
        }
        var avatar = new PersonAvatar(note.author(), note.partner());
        avatar.getElement().setAttribute("aria-hidden", "true").setAttribute("tabindex", "-1");
        var main = new Div(head, body());
        main.addClassName("t-note-body");
        add(avatar, main);
    }

    /** Closes the form without saving. */
    void close() {
        show(note);
    }

    private static Span onlyYou() {
        var only = new Span(Icons.LOCK.create(), new Span("Only you"));
        only.addClassName("t-only-you");
        return only;
    }

    private Div acts() {
        var edit = new RefusableButton("Edit", this::edit);
        var delete = new RefusableButton("Delete", () -> place.delete(this));
        for (var button : List.of(edit, delete)) {
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            button.addClassName("t-edit");
            button.refuse(place.against());
        }
        var acts = new Div(edit, delete);
        acts.addClassName("t-note-item-acts");
        return acts;
    }

    private void edit() {
        var form = place.edit(this);
        editor = form;
        removeAll();
        add(form);
        form.focus();
    }

    /** As text, never as HTML; the very long ones are cut until they are asked for. */
    private Div body() {
        var words = new Div();
        words.setText(note.body());
        words.addClassName("t-note-words");
        words.getElement().setAttribute("dir", "auto");
        var body = new Div(words);
        if (note.body().length() > LONG || note.body().lines().count() > LINES) {
            words.addClassName("cut");
            var all = new Button("Show all of it", click -> {
                words.removeClassName("cut");
                body.remove(click.getSource());
            });
            all.addThemeVariants(ButtonVariant.TERTIARY);
            all.addClassName("t-link");
            body.add(all);
        }
        return body;
    }
}
