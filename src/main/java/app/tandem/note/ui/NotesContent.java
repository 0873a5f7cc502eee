package app.tandem.note.ui;

import app.tandem.access.Action;
import app.tandem.access.Disclosure.Part;
import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.TabContent;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.history.AccessReport;
import app.tandem.note.NoteNotFound;
import app.tandem.note.Notes;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The notes of a contact: a new one on top, then the newest first. */
class NotesContent extends Div implements TabContent, NoteItem.Place {

    private final Notes notes;
    private final UserId viewer;
    private final RecordPage page;
    private final Div top = new Div();
    private final RefusableButton refused = new RefusableButton("Add note", () -> {});
    private final Span why = new Span();
    private final AccessReport access;
    private final NoteForm composer;
    private final NoteList list;
    private ContactRecord record;

    NotesContent(Notes notes, AccessReport access, UserId viewer, ContactRecord record, RecordPage page) {
        this.notes = notes;
        this.access = access;
        this.viewer = viewer;
        this.page = page;
        this.record = record;
        composer = new NoteForm("New note", "Add note", record.sees(Part.PRIVATE_NOTES), this::add, page::gone);
        composer.placeholder("Write a note");
        list = new NoteList(notes, viewer, record.id(), this, page::gone);
        why.addClassName("t-sub");
        top.addClassName("t-note-top");
        addClassName("t-notes-tab");
        add(top, list);
        show(record);
        list.load();
    }

    @Override
    public boolean typed() {
        return composer.typed() || list.typed();
    }

    @Override
    public void show(ContactRecord now) {
        record = now;
        var against = against();
        refused.refuse(against);
        why.setText(String.join(" ", against));
        top.setClassName("refused", !against.isEmpty());
        if (against.isEmpty() || composer.typed()) {
            refused.removeFromParent();
            why.removeFromParent();
            composer.readBy(Readers.of(access.of(viewer, now.id())));
            place(composer);
        } else {
            composer.removeFromParent();
            top.add(refused, why);
        }
    }

    /** Whoever types there keeps the keyboard: it is put in once. */
    private void place(Component form) {
        if (form.getParent().isEmpty()) {
            top.add(form);
        }
    }

    @Override
    public void readAnew() {
        list.load();
    }

    @Override
    public void begin(Action action) {
        if (action == Action.ADD_NOTE) {
            composer.focus();
        }
    }

    @Override
    public List<String> against() {
        return record.reasonsAgainst(Action.ADD_NOTE);
    }

    @Override
    public NoteEditor edit(NoteItem item) {
        return new NoteEditor(
                notes, viewer, record.id(), item, record.sees(Part.PRIVATE_NOTES), page::refresh, page::gone);
    }

    private boolean add(String body, boolean onlyOwner) {
        list.added(notes.add(viewer, record.id(), body, onlyOwner));
        composer.clear();
        composer.focus();
        page.refresh();
        return true;
    }

    @Override
    public void delete(NoteItem item) {
        new Ask(
                        "Delete this note?",
                        "It is gone for everybody and cannot be restored.",
                        "Delete",
                        "Keep it",
                        () -> deleteNow(item))
                .destroys()
                .open();
    }

    private void deleteNow(NoteItem item) {
        try {
            notes.delete(viewer, record.id(), item.id());
            list.removed(item);
            Toast.done("Note deleted", "");
            page.refresh();
        } catch (NoteNotFound already) {
            list.removed(item);
            page.refresh();
        } catch (ActionRefused refusal) {
            Toast.refused("The note was not deleted", String.valueOf(refusal.getMessage()));
        } catch (ContactNotFound gone) {
            page.gone();
        }
    }
}
