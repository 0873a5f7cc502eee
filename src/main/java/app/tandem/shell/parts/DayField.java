package app.tandem.shell.parts;

import app.tandem.time.Written;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Locale;

/** A date field that accepts typed dates in display format; for anything else it says how to type one. */
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
