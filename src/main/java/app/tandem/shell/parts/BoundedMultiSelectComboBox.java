package app.tandem.shell.parts;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** A field to choose several in, bounded as {@link BoundedComboBox}. */
public class BoundedMultiSelectComboBox<T> extends MultiSelectComboBox<T> {

    /** Empty. */
    public BoundedMultiSelectComboBox(String label) {
        super(label);
        getDataGenerator().addDataGenerator((row, json) -> Unconfirmed.bound(getDataCommunicator()));
    }

    /** A choice that is not known any more, or never was, is none. */
    @Override
    protected void setModelValue(Set<T> chosen, boolean fromClient) {
        var known = new LinkedHashSet<>(chosen);
        known.removeIf(Objects::isNull);
        super.setModelValue(known, fromClient);
    }

    /** How many updates wait for their confirmation. */
    int updatesKept() {
        return Unconfirmed.of(getDataCommunicator());
    }
}
