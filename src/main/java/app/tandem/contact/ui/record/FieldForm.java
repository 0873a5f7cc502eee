package app.tandem.contact.ui.record;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.record.LeadSources.LeadSource;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Some fields of the contact form, stacked; Enter and Esc are up to the caller. */
public class FieldForm extends Div {

    private final List<FieldInput> inputs;

    /** Empty inputs for these fields. */
    public FieldForm(Collection<ContactField> fields, List<LeadSource> leadSources) {
        inputs = fields.stream().map(field -> FieldInput.of(field, leadSources)).toList();
        addClassName("t-fields");
        inputs.forEach(input -> add(input.component()));
    }

    /** Sets the initial texts. */
    public void start(Function<ContactField, String> texts) {
        inputs.forEach(input -> input.start(texts.apply(input.field())));
    }

    /** The data with the inputs' current texts. */
    public ContactData over(ContactData base) {
        var data = base;
        for (var input : inputs) {
            data = data.with(input.field(), input.text());
        }
        return data;
    }

    /** Whether anything was changed since the start. */
    public boolean typed() {
        return inputs.stream().anyMatch(FieldInput::typed);
    }

    /** Shows a text in one field in place of what was typed. */
    void show(ContactField field, String text) {
        input(field).ifPresent(input -> input.show(text));
    }

    /** Shows a message at each invalid field, and focuses the first. */
    public void refuse(Map<ContactField, String> refusals) {
        refusals.forEach((field, sentence) -> input(field).or(this::first).ifPresent(i -> i.refuse(sentence)));
        inputs.stream()
                .filter(input -> refusals.containsKey(input.field()))
                .findFirst()
                .or(this::first)
                .ifPresent(FieldInput::focus);
    }

    /** Focuses the first field. */
    public void focusFirst() {
        first().ifPresent(FieldInput::focus);
    }

    private Optional<FieldInput> first() {
        return inputs.stream().findFirst();
    }

    private Optional<FieldInput> input(ContactField field) {
        return inputs.stream().filter(input -> input.field() == field).findFirst();
    }
}
