package app.tandem.shell.parts;

import com.vaadin.flow.component.combobox.ComboBox;
import org.jspecify.annotations.Nullable;

/** A field to choose one in, that a browser cannot make to keep more and more choices, as {@link BoundedGrid} rows. */
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

    /** How many updates wait for their confirmation. */
    int updatesKept() {
        return Unconfirmed.of(getDataCommunicator());
    }
}
