package app.tandem.task.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Locale;

/** The day until which something is to be done; may stay empty. */
class DueField extends DatePicker {

    DueField() {
        super("Due");
        setLocale(Locale.US);
        setManualValidation(true);
        setClearButtonVisible(true);
        // an open calendar would make a day of what is no date
        setAutoOpen(false);
        addValueChangeListener(change -> setInvalid(false));
    }

    /** Whether something stands in it that is no date. */
    boolean unreadable() {
        return isInputUnparsable();
    }
}
