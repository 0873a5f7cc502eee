package app.tandem.operation.ui.relationship;

import app.tandem.access.Action;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.shell.parts.PeopleField;
import app.tandem.shell.parts.PersonAvatar;
import app.tandem.shell.parts.PersonLine;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;

/** A combo box for the people who can be chosen for an action, found by part of a name (R9). */
class PersonField extends PeopleField<PersonChoice> {

    PersonField(String label, OpenOperation opened, Action action) {
        super(label);
        setPlaceholder("Add a person");
        setItemLabelGenerator(PersonChoice::name);
        setRenderer(new ComponentRenderer<>(choice -> new PersonLine(choice.name(), choice.line(), choice.partner())));
        addValueChangeListener(change -> {
            var person = change.getValue();
            setPrefixComponent(person == null ? null : new PersonAvatar(person.name(), person.partner()));
        });
        offer(
                (text, offset, limit) ->
                        opened
                                .operations()
                                .candidates(opened.actor(), opened.id(), action, text, offset, limit)
                                .stream()
                                .map(PersonChoice::of)
                                .toList(),
                opened.operations().whyNoColleagues(opened.actor(), opened.id(), action));
    }

    /** Disables it in place, saying why. */
    void lock(List<String> reasons) {
        if (!reasons.isEmpty()) {
            setReadOnly(true);
            setPlaceholder("");
            setHelperText(String.join(" ", reasons));
        }
    }
}
