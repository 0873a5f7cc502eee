package app.tandem.task.ui;

import app.tandem.shell.parts.DayField;

/** The day until which something is to be done; may stay empty. */
class DueField extends DayField {

    DueField() {
        setLabel("Due");
        setManualValidation(true);
        // an open calendar would make a day of what is no date
        setAutoOpen(false);
        addValueChangeListener(change -> setInvalid(false));
    }

    /** Whether something stands in it that is no date. */
    boolean unreadable() {
        return isInputUnparsable();
    }
}
