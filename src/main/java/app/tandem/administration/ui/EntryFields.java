package app.tandem.administration.ui;

import app.tandem.administration.EntryRefused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/** Shows what was refused at the field it belongs to, and leads the keyboard there. */
class EntryFields implements Serializable {

    private final Map<EntryRefused.Field, Component> fields = new EnumMap<>(EntryRefused.Field.class);

    <C extends Component & HasValidationProperties & HasValue<?, ?>> EntryFields put(EntryRefused.Field name, C field) {
        fields.put(name, field);
        field.addValueChangeListener(change -> field.setInvalid(false));
        return this;
    }

    /** Whether there is a field for it. */
    boolean show(EntryRefused refused) {
        clear();
        var field = fields.get(refused.field());
        if (!(field instanceof HasValidationProperties wrong)) {
            return false;
        }
        wrong.setErrorMessage(refused.sentence());
        wrong.setInvalid(true);
        if (field instanceof Focusable<?> there) {
            there.focus();
        }
        return true;
    }

    void clear() {
        fields.values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
    }
}
