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

    /** Whether its text is not a date. */
    boolean unreadable() {
        return isInputUnparsable();
    }
}
