package app.tandem.note.ui;

import app.tandem.contact.ContactId;
import app.tandem.note.Note;
import app.tandem.note.NoteConflict;
import app.tandem.note.NoteNotFound;
import app.tandem.note.Notes;
import app.tandem.people.UserId;
import app.tandem.shell.parts.DiscardDialog;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A note being edited in place; others' changes are shown and typed text is kept (R49). */
class NoteEditor extends Div {

    private final Notes notes;
    private final UserId actor;
    private final ContactId contact;
    private final NoteItem item;
    private final Runnable saved;
    private final Div told = new Div();
    private final NoteForm form;
    private Note base;

    NoteEditor(
            Notes notes, UserId actor, ContactId contact, NoteItem item, boolean owner, Runnable saved, Runnable gone) {
        this.notes = notes;
        this.actor = actor;
        this.contact = contact;
        this.item = item;
        this.saved = saved;
        base = item.note();
        form = new NoteForm("Edit note", "Save", owner, this::save, gone).startingWith(base.body(), base.onlyOwner());
        var cancel = new Button("Cancel", click -> leave());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        form.beside(cancel);
        addClassName("t-note-editor");
        Shortcuts.addShortcutListener(this, this::leave, Key.ESCAPE)
                .listenOn(this)
                .resetFocusOnActiveElement();
        add(told, form);
    }

    boolean typed() {
        return form.typed();
    }

    void focus() {
        form.focus();
    }

    private boolean save(String body, boolean onlyOwner) {
        try {
            item.show(notes.edit(actor, contact, item.id(), base.edited(), body, onlyOwner));
            saved.run();
            return true;
        } catch (NoteConflict conflict) {
            base = conflict.now();
            tell(
                    "Not saved yet: you changed this note somewhere else",
                    "It now reads “" + base.body() + "”. Save keeps what is below.");
        } catch (NoteNotFound deleted) {
            var again = new Button("Add it as a new note", click -> form.attempt(this::addAgain));
            again.addThemeVariants(ButtonVariant.TERTIARY);
            again.addClassName("t-link");
            tell("Not saved: this note has been deleted", "What you typed is still below.", again);
        }
        return false;
    }

    private boolean addAgain(String body, boolean onlyOwner) {
        item.show(notes.add(actor, contact, body, onlyOwner));
        saved.run();
        return true;
    }

    private void leave() {
        if (form.typed()) {
            new DiscardDialog(item::close).open();
        } else {
            item.close();
        }
    }

    private void tell(String title, String line, Component... more) {
        var heading = new Span(title);
        heading.addClassName("t-callout-title");
        var words = new Span(line);
        words.addClassNames("t-line", "t-note-words");
        var text = new Div(heading, words);
        text.addClassName("t-callout-text");
        text.add(more);
        var callout = new Div(Icons.WARNING.create(), text);
        callout.addClassNames("t-callout", "lose");
        callout.getElement().setAttribute("role", "alert");
        told.removeAll();
        told.add(callout);
    }
}
