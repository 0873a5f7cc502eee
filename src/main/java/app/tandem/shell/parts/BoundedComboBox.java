package app.tandem.shell.parts;

import com.vaadin.flow.component.combobox.ComboBox;
import org.jspecify.annotations.Nullable;

/** A combo box with bounded memory: a browser that never confirms cannot make it keep ever more items. */
public class BoundedComboBox<T> extends ComboBox<T> {

    /** Empty, without a label. */
    public BoundedComboBox() {
        getDataGenerator().addDataGenerator((row, json) -> Unconfirmed.bound(getDataCommunicator()));
    }

    /** Empty. */
    public BoundedComboBox(@Nullable String label) {
        this();
        setLabel(label);
    }

    /** How many updates await confirmation. */
    int updatesKept() {
        return Unconfirmed.of(getDataCommunicator());
    }
}
