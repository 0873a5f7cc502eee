package app.tandem.contact.ui.record;

import app.tandem.contact.ContactField;
import app.tandem.contact.record.LeadSources.LeadSource;
import app.tandem.shell.parts.BoundedComboBox;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;

/** One input of the contact form, of whatever type; its text has the service's format. */
final class FieldInput {

    private final ContactField field;
    private final Component component;
    private final HasValue<?, String> value;
    private final HasValidationProperties validation;
    private final Focusable<?> focus;
    private String first = "";

    private <C extends Component & HasValue<?, String> & HasValidationProperties & Focusable<?>> FieldInput(
            ContactField field, C input) {
        this.field = field;
        this.component = input;
        this.value = input;
        this.validation = input;
        this.focus = input;
        input.addClassName("t-input");
        value.addValueChangeListener(change -> validation.setInvalid(false));
    }

    /** An empty input for that field. */
    static FieldInput of(ContactField field, List<LeadSource> leadSources) {
        return switch (field.holds()) {
            case STATUS -> new FieldInput(field, select(field, false));
            case CHOICE, YES_OR_NO -> new FieldInput(field, select(field, true));
            case LEAD_SOURCE -> new FieldInput(field, leadSource(field, leadSources));
            default -> new FieldInput(field, text(field));
        };
    }

    ContactField field() {
        return field;
    }

    Component component() {
        return component;
    }

    /** Sets the initial text. */
    void start(String text) {
        first = text;
        show(text);
    }

    /** Replaces the typed text. */
    void show(String text) {
        if (text.isEmpty()) {
            value.clear();
        } else {
            value.setValue(text);
        }
    }

    /** The current text, as the service takes it. */
    String text() {
        return ReaderText.typed(field, now());
    }

    private String now() {
        var now = value.getValue();
        return now == null ? "" : now;
    }

    /** Whether it was changed since the start. */
    boolean typed() {
        return !now().equals(first);
    }

    /** Shows a message at the field. */
    void refuse(String sentence) {
        validation.setErrorMessage(ReaderText.refusal(sentence));
        validation.setInvalid(true);
    }

    void focus() {
        focus.focus();
    }

    private static TextField text(ContactField field) {
        var input = new TextField(field.label());
        input.setManualValidation(true);
        input.setAutocomplete(Autocomplete.OFF);
        switch (field.holds()) {
            case EMAIL -> mode(input, "email").addClassName("t-input-long");
            case LINK -> mode(input, "url").addClassName("t-input-wide");
            case EXTERNAL_IDS -> {
                input.setPlaceholder("Salesforce: 0035e; Zillow: 77");
                input.addClassName("t-input-wide");
            }
            case PHONE -> mode(input, "tel");
            case PAST_DAY, DAY -> input.setPlaceholder(ReaderTime.dates().order());
            case YEAR -> input.setPlaceholder("four digits");
            default -> {}
        }
        return input;
    }

    private static TextField mode(TextField input, String mode) {
        input.getElement().setAttribute("inputmode", mode);
        return input;
    }

    private static Select<String> select(ContactField field, boolean empty) {
        var labels = field.choices();
        var input = new Select<String>();
        input.setLabel(field.label());
        input.setManualValidation(true);
        input.setItems(labels.keySet());
        input.setItemLabelGenerator(name -> name == null ? "None" : labels.getOrDefault(name, name));
        input.setEmptySelectionAllowed(empty);
        input.setEmptySelectionCaption("None");
        return input;
    }

    private static ComboBox<String> leadSource(ContactField field, List<LeadSource> sources) {
        var names = sources.stream().collect(Collectors.toMap(s -> String.valueOf(s.id()), LeadSource::name));
        var input = new BoundedComboBox<String>(field.label());
        input.setManualValidation(true);
        input.setItems(sources.stream().map(s -> String.valueOf(s.id())).toList());
        input.setItemLabelGenerator(id -> names.getOrDefault(id, ""));
        input.setClearButtonVisible(true);
        return input;
    }
}
