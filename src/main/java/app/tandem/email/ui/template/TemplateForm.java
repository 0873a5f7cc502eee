package app.tandem.email.ui.template;

import app.tandem.email.template.Template;
import app.tandem.email.template.TemplateConflict;
import app.tandem.email.template.TemplateNameRefused;
import app.tandem.email.template.TemplateNotFound;
import app.tandem.email.template.TemplateRefused;
import app.tandem.email.text.EmailTextRefused;
import app.tandem.email.ui.LetterEditor;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Name, whose it is, subject and text of a template. What somebody typed stays whatever happens meanwhile (R49). */
class TemplateForm extends Div {

    /** What the page does for it. */
    interface Page extends Serializable {

        /** Somebody typed. */
        void changed();

        /** Saves over the one that was seen, null for a new one; throws what Templates.save throws. */
        Template save(@Nullable Template seen, String name, boolean organizations, String subject, String body);

        /** Opens a new one of one's own with this text. */
        void copy();

        /** Asks, and removes it. */
        void remove();
    }

    private static final String MINE = "Only me";
    private static final String EVERYBODYS = "Everybody in my organization";

    private final Page page;
    private final boolean mayPublish;
    private final TextField name = new TextField("Name");
    private final RadioButtonGroup<String> whose = new RadioButtonGroup<>("Who can use it");
    private final LetterEditor letter;
    private final Div told = new Div();
    private final SubmitButton save = new SubmitButton("Save", this::save);
    private final Button copy = new Button("Save as my own");
    private final RefusableButton remove;
    private @Nullable Template seen;
    private String before = "";

    TemplateForm(Page page, List<String> againstPublishing) {
        this.page = page;
        this.mayPublish = againstPublishing.isEmpty();
        this.letter = new LetterEditor(this::changed);
        this.remove = new RefusableButton("Remove", page::remove);
        addClassName("t-template-form");
        getElement().setAttribute("data-kept", "");
        getElement().setAttribute("aria-label", "Template");
        name.setWidthFull();
        name.setMaxLength(Template.NAME);
        name.setManualValidation(true);
        name.addValueChangeListener(change -> {
            name.setInvalid(false);
            save.again();
        });
        whose.setItems(MINE, EVERYBODYS);
        whose.addValueChangeListener(change -> save.again());
        save.onEnter(name).onCtrlEnter(letter);
        copy.addClickListener(click -> page.copy());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        var acts = new Div(save, copy, remove);
        acts.addClassName("t-form-acts");
        add(told, name, whose, letter, acts);
    }

    String subject() {
        return letter.subject();
    }

    String body() {
        return letter.body();
    }

    /** A new one, which is not saved yet. */
    void begin(String newName, String subject, String body) {
        seen = null;
        fill(newName, false, subject, body);
        readOnly(List.of());
        whose.setVisible(mayPublish);
        copy.setVisible(false);
        remove.setVisible(false);
        before = state();
        name.focus();
    }

    /** One that is there, and why it cannot be changed or removed. */
    void show(Template template, List<String> againstChanging, List<String> againstRemoving) {
        seen = template;
        fill(template.name(), template.organizations(), template.subject(), template.body());
        readOnly(againstChanging);
        whose.setVisible(mayPublish);
        whose.setReadOnly(template.organizations() || !againstChanging.isEmpty());
        whose.setHelperText(template.organizations() && mayPublish ? "What is everybody’s stays everybody’s." : null);
        copy.setVisible(template.organizations());
        remove.setVisible(true);
        remove.refuse(againstRemoving);
        before = state();
    }

    private void fill(String itsName, boolean organizations, String subject, String body) {
        told.removeAll();
        name.setInvalid(false);
        name.setValue(itsName);
        whose.setValue(organizations ? EVERYBODYS : MINE);
        letter.show(subject, body);
        save.again();
    }

    private void readOnly(List<String> why) {
        boolean readOnly = !why.isEmpty();
        name.setReadOnly(readOnly);
        whose.setReadOnly(readOnly);
        letter.setReadOnly(readOnly);
        save.setVisible(!readOnly);
        if (readOnly) {
            tell(Icons.LOCK, "", String.join(" ", why));
        }
    }

    /** Puts another text into the fields, to be looked at and saved. */
    void put(String subject, String body) {
        letter.show(subject, body);
        save.again();
        page.changed();
        save.focus();
    }

    /** Whether something is typed that is not saved. */
    boolean typed() {
        return save.isVisible() && !before.equals(state());
    }

    /** What is typed may be lost. */
    void forget() {
        before = state();
    }

    private String state() {
        return String.join("\n\0", name.getValue(), whose.getValue(), subject(), body());
    }

    private void changed() {
        save.again();
        page.changed();
    }

    private boolean save() {
        told.removeAll();
        try {
            page.save(seen, name.getValue(), EVERYBODYS.equals(whose.getValue()), subject(), body());
        } catch (TemplateNameRefused refused) {
            name.setErrorMessage(refused.sentence());
            name.setInvalid(true);
            name.focus();
        } catch (EmailTextRefused refused) {
            letter.tell(refused.problems());
        } catch (TemplateRefused refused) {
            tell(Icons.LOCK, "Nothing was saved", refused.sentence());
        } catch (TemplateConflict conflict) {
            conflicted(conflict.now());
        } catch (TemplateNotFound gone) {
            var again = new Button("Save it as a new one", click -> saveAgain());
            again.addThemeVariants(ButtonVariant.TERTIARY);
            again.addClassName("t-link");
            tell(Icons.WARNING, "Not saved: this template has been removed", "What you typed is still below.", again);
        }
        // it can be saved again and again
        return false;
    }

    private void conflicted(Template now) {
        seen = now;
        var theirs = new Button("Show theirs", click -> {
            told.removeAll();
            fill(now.name(), now.organizations(), now.subject(), now.body());
            before = state();
            page.changed();
        });
        theirs.addThemeVariants(ButtonVariant.TERTIARY);
        theirs.addClassName("t-link");
        tell(
                Icons.WARNING,
                "Not saved yet: " + now.changedBy() + " saved version " + now.version() + ", "
                        + ReaderTime.recent(now.changedAt()),
                "What you typed is still below. Save makes it the next version; theirs stays among the versions.",
                theirs);
    }

    private void saveAgain() {
        seen = null;
        save.again();
        save.submit();
    }

    private void tell(Icons icon, String title, String line, Component... more) {
        var text = new Div();
        text.addClassName("t-callout-text");
        if (!title.isEmpty()) {
            var heading = new Span(title);
            heading.addClassName("t-callout-title");
            text.add(heading);
        }
        var words = new Span(line);
        words.addClassName("t-line");
        text.add(words);
        text.add(more);
        var callout = new Div(icon.create(), text);
        callout.addClassName("t-callout");
        callout.setClassName("lose", icon == Icons.WARNING);
        callout.getElement().setAttribute("role", "alert");
        told.removeAll();
        told.add(callout);
    }
}
