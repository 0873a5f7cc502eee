package app.tandem.contact.ui;

import app.tandem.access.Action;
import app.tandem.operation.OperationId;
import app.tandem.operation.Operations;
import app.tandem.people.UserId;
import app.tandem.shell.PersonAvatar;
import app.tandem.shell.PersonLine;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;

/** One of the people who can be chosen for an action, found by part of a name (R9). */
class PersonField extends ComboBox<PersonChoice> {

    PersonField(String label, Operations operations, UserId actor, OperationId operation, Action action) {
        super(label);
        addClassName("t-member");
        setWidthFull();
        setPlaceholder("Add a person");
        setItemLabelGenerator(PersonChoice::name);
        setRenderer(new ComponentRenderer<>(choice -> new PersonLine(choice.name(), choice.line(), choice.partner())));
        addValueChangeListener(change -> {
            var person = change.getValue();
            setPrefixComponent(person == null ? null : new PersonAvatar(person.name(), person.partner()));
        });
        setItems(query -> operations
                .candidates(actor, operation, action, query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                .stream()
                .map(PersonChoice::of));
    }

    /** Keeps its place without a choice, and says why. */
    void lock(List<String> reasons) {
        if (!reasons.isEmpty()) {
            setReadOnly(true);
            setPlaceholder("");
            setHelperText(String.join(" ", reasons));
        }
    }
}
