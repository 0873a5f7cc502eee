package app.tandem.shell.parts;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** A multi-select combo box, bounded like {@link BoundedComboBox}. */
public class BoundedMultiSelectComboBox<T> extends MultiSelectComboBox<T> {

    /** Empty. */
    public BoundedMultiSelectComboBox(String label) {
        super(label);
        getDataGenerator().addDataGenerator((row, json) -> Unconfirmed.bound(getDataCommunicator()));
    }

    /** Ignores choices that are unknown or outdated. */
    @Override
    protected void setModelValue(Set<T> chosen, boolean fromClient) {
        var known = new LinkedHashSet<>(chosen);
        known.removeIf(Objects::isNull);
        super.setModelValue(known, fromClient);
    }

    /** How many updates await confirmation. */
    int updatesKept() {
        return Unconfirmed.of(getDataCommunicator());
    }
}
