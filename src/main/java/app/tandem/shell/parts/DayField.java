package app.tandem.shell.parts;

import app.tandem.time.Written;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Locale;

/** A day to type as it is read, or to choose; what is no date is told how to be one. */
public class DayField extends DatePicker {

    /** An empty field without a label; {@link #setLabel} or {@link #setAriaLabel} gives it one. */
    public DayField() {
        setLocale(Locale.US);
        setI18n(new DatePickerI18n().setBadInputErrorMessage(Written.HOW));
        setClearButtonVisible(true);
        // the calendar opens where it is today for the reader
        setInitialPosition(ReaderTime.today());
    }
}
