package app.tandem.email.ui;

import app.tandem.email.text.EmailText;
import app.tandem.email.text.EmailTextRefused.Place;
import app.tandem.email.text.EmailTextRefused.Problem;
import app.tandem.email.text.MergeField;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Subject and text of an e-mail with their merge fields. What is wrong is said at its place while one types; an empty
 * field counts as not yet written until {@link #tell} says otherwise.
 */
@JsModule("context://modules/letter.js")
public class LetterEditor extends Div {

    /** How long one pauses before what one typed is looked at, in milliseconds. */
    private static final int PAUSE = 400;

    private final TextField subject = new TextField("Subject");
    private final TextArea text = new TextArea("Text");
    private final MergeFieldMenu fields = new MergeFieldMenu(this::insert);
    private final SerializableRunnable changed;
    private Component last = text;

    /** @param changed runs when somebody has typed, after the problems are told */
    public LetterEditor(SerializableRunnable changed) {
        this.changed = changed;
        addClassName("t-letter");
        getElement().setAttribute("data-kept", "");
        getElement().setAttribute("aria-label", "E-mail");
        subject.setWidthFull();
        subject.setManualValidation(true);
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.setValueChangeTimeout(PAUSE);
        subject.addFocusListener(focus -> last = subject);
        subject.addValueChangeListener(this::typed);
        text.setWidthFull();
        text.setManualValidation(true);
        text.setMinRows(12);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        text.addFocusListener(focus -> last = text);
        text.addValueChangeListener(this::typed);
        text.setHelperText(
                "Markdown: **bold**, *italic*, [a link](https://…), lists with “- ”. {{First name|there}} reads “there” where"
                        + " there is no first name.");
        var body = new Div(fields, text);
        body.addClassName("t-letter-body");
        add(subject, body);
    }

    /** The subject as it is typed. */
    public String subject() {
        return subject.getValue();
    }

    /** The body as it is typed. */
    public String body() {
        return text.getValue();
    }

    /** Shows these instead of what was typed. */
    public void show(String newSubject, String newBody) {
        subject.setValue(newSubject);
        text.setValue(newBody);
        tellTyped();
    }

    /** What would be refused of what is typed. */
    public List<Problem> problems() {
        return EmailText.problems(subject(), body());
    }

    /** Says these at their places, and goes to the first. */
    public void tell(List<Problem> problems) {
        at(Place.SUBJECT, subject, problems);
        at(Place.BODY, text, problems);
        if (subject.isInvalid()) {
            subject.focus();
        } else if (text.isInvalid()) {
            text.focus();
        }
    }

    /** To be read alone, such as what only administrators change. */
    public void setReadOnly(boolean readOnly) {
        subject.setReadOnly(readOnly);
        text.setReadOnly(readOnly);
        fields.setVisible(!readOnly);
    }

    /** Puts the keyboard into the subject, or into the text where there is one. */
    public void focus() {
        (subject.isEmpty() ? subject : (Focusable<?>) text).focus();
    }

    private void typed(ComponentValueChangeEvent<?, String> change) {
        if (change.isFromClient()) {
            tellTyped();
            changed.run();
        }
    }

    private void tellTyped() {
        var problems = problems();
        at(Place.SUBJECT, subject, subject().isBlank() ? List.of() : problems);
        at(Place.BODY, text, body().isBlank() ? List.of() : problems);
    }

    private static void at(Place place, HasValidation field, List<Problem> problems) {
        var words = problems.stream()
                .filter(problem -> problem.place() == place)
                .map(Problem::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
        field.setErrorMessage(words);
        field.setInvalid(!words.isEmpty());
    }

    private void insert(MergeField field) {
        last.getElement().executeJs("window.tandemInsert(this, $0)", "{{" + field.label() + "}}");
    }

    /** A line below the text, such as what is missing for some contacts. */
    public void below(Component line) {
        add(line);
    }

    /** The words of a label of its own, as the fields have them. */
    public static Span label(String words) {
        var label = new Span(words);
        label.addClassName("t-label");
        return label;
    }
}
