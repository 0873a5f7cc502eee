package app.tandem.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** Step 2: a group of the new owner that the contacts are put in as well. */
class GroupStep extends StepBox {

    private final TextField group = new TextField("New Group Name");

    GroupStep(String present, String newOwner, SerializableConsumer<String> onChange) {
        group.setValue(present);
        group.setWidthFull();
        group.setClearButtonVisible(true);
        group.setHelperText("Optional. The contacts are also added to this group of " + newOwner
                + ", which is created if there is none with that name.");
        group.setValueChangeMode(ValueChangeMode.EAGER);
        group.addValueChangeListener(change -> {
            group.setInvalid(false);
            onChange.accept(change.getValue());
        });
        var heading = new H3("Add Optional Group");
        heading.addClassName("t-h3");
        add(heading, group);
    }

    @Override
    void demand(String message) {
        group.setErrorMessage(message);
        group.setInvalid(true);
        group.focus();
    }

    @Override
    List<Component> lines() {
        return List.of(group);
    }

    @Override
    void focusField() {
        group.focus();
    }
}
