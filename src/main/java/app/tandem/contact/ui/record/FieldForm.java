package app.tandem.contact.ui.record;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.record.LeadSources.LeadSource;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Some fields of the contact form, stacked; Enter and Esc are up to the caller. */
public class FieldForm extends Div {

    private final List<FieldInput> inputs;
    private final Details more = new Details("More fields");

    /** Empty inputs for these fields. */
    public FieldForm(Collection<ContactField> fields, List<LeadSource> leadSources) {
        inputs = fields.stream().map(field -> FieldInput.of(field, leadSources)).toList();
        addClassName("t-fields");
        inputs.stream().filter(input -> !rare(input)).forEach(input -> add(input.component()));
        more.addClassName("t-more-fields");
        var rare = new Div();
        rare.addClassName("t-fields");
        inputs.stream().filter(FieldForm::rare).forEach(input -> rare.add(input.component()));
        more.add(rare);
        if (rare.getChildren().findAny().isPresent()) {
            add(more);
        }
    }

    /** Sets the initial texts; what few contacts have is open where this one has any of it. */
    public void start(Function<ContactField, String> texts) {
        inputs.forEach(input -> input.start(texts.apply(input.field())));
        more.setOpened(
                inputs.stream().anyMatch(input -> rare(input) && !input.text().isEmpty()));
    }

    private static boolean rare(FieldInput input) {
        return !input.field().alwaysShown();
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
        open(field);
        input(field).ifPresent(input -> input.show(text));
    }

    /** Shows a message at each invalid field, and focuses the first. */
    public void refuse(Map<ContactField, String> refusals) {
        refusals.keySet().forEach(this::open);
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

    private void open(ContactField field) {
        if (input(field).filter(FieldForm::rare).isPresent()) {
            more.setOpened(true);
        }
    }

    private Optional<FieldInput> first() {
        return inputs.stream().findFirst();
    }

    private Optional<FieldInput> input(ContactField field) {
        return inputs.stream().filter(input -> input.field() == field).findFirst();
    }
}
