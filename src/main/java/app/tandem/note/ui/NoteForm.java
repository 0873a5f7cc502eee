package app.tandem.note.ui;

import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactNotFound;
import app.tandem.note.InvalidNote;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import app.tandem.shell.parts.TypedSince;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;

/** The form for a new or edited note: the text, "Private" for the owner, and the save button. */
class NoteForm extends Div {

    /** Saves the form and returns whether it succeeded; throws what the service throws. */
    interface Save {
        boolean save(String body, boolean onlyOwner);
    }

    private final TextArea text = new TextArea();
    private final Checkbox onlyOwner = new Checkbox("Private");
    private final Div acts = new Div();
    private final Span readers = new Span();
    private final SubmitButton go;
    private final Save save;
    private final Runnable gone;
    private String body = "";
    private boolean wasPrivate;

    /**
     * An empty form.
     *
     * @param owner "Private" can be chosen (R7)
     * @param gone what happens if the contact is not seen any more
     */
    NoteForm(String label, String button, boolean owner, Save save, Runnable gone) {
        this.save = save;
        this.gone = gone;
        addClassName("t-note-form");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        text.setAriaLabel(label);
        text.addClassName("t-note-text");
        text.setManualValidation(true);
        go = new SubmitButton(button, () -> attempt(save)).onCtrlEnter(text);
        text.addValueChangeListener(change -> {
            text.setInvalid(false);
            somethingNew();
        });
        var hint = new Span("Ctrl+Enter");
        hint.addClassNames("t-sub", "t-note-keys");
        acts.addClassName("t-write-acts");
        var onlyYou = new Span(Icons.LOCK.create(), new Span("Only you"));
        onlyYou.addClassName("t-only-you");
        onlyYou.setVisible(false);
        readers.addClassNames("t-sub", "t-note-readers");
        onlyOwner.addValueChangeListener(change -> {
            onlyYou.setVisible(change.getValue());
            readers.setVisible(!change.getValue());
            somethingNew();
        });
        if (owner) {
            acts.add(onlyOwner, onlyYou);
        }
        acts.add(readers, hint, go);
        add(text, acts);
    }

    /** Starts with what was written before. */
    NoteForm startingWith(String written, boolean isPrivate) {
        body = written;
        wasPrivate = isPrivate;
        text.setValue(written);
        onlyOwner.setValue(isPrivate);
        return this;
    }

    /** A further button, before the one that saves. */
    void beside(Button button) {
        acts.addComponentAtIndex(acts.indexOf(go), button);
    }

    /** Describes who will read it, unless it is private. */
    void readBy(String words) {
        readers.setText(words);
    }

    void placeholder(String words) {
        text.setPlaceholder(words);
    }

    /** Whether leaving would lose something. */
    boolean typed() {
        return !text.getValue().equals(body) || onlyOwner.getValue() != wasPrivate && !text.isEmpty();
    }

    /** Clears the form for the next note, keeping what was typed since submitting, and "Private" (R7). */
    void clear() {
        var sent = text.getValue();
        boolean sentPrivate = onlyOwner.getValue();
        startingWith("", false);
        TypedSince.keep(text, sent, () -> onlyOwner.setValue(sentPrivate));
    }

    void focus() {
        text.focus();
    }

    /** What was saved is not saved again. */
    private void somethingNew() {
        if (typed()) {
            go.again();
        }
    }

    /** Saves the form; on failure shows the message in place, keeps typed text, and returns false. */
    boolean attempt(Save how) {
        try {
            return how.save(text.getValue(), onlyOwner.getValue());
        } catch (InvalidNote invalid) {
            text.setErrorMessage(invalid.sentence());
            text.setInvalid(true);
            text.focus();
        } catch (ActionRefused refused) {
            Toast.refused("The note was not saved", String.valueOf(refused.getMessage()));
        } catch (ContactNotFound notFound) {
            gone.run();
        }
        return false;
    }
}
