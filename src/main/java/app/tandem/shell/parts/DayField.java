package app.tandem.shell.parts;

import app.tandem.time.DateStyle;
import com.vaadin.flow.component.datepicker.DatePicker;

/** A date field that accepts typed dates in display format; for anything else it says how to type one. */
public class DayField extends DatePicker {

    /** An empty field without a label; {@link #setLabel} or {@link #setAriaLabel} gives it one. */
    public DayField() {
        var style = ReaderTime.dates();
        setLocale(style.locale());
        var words = new DatePickerI18n().setBadInputErrorMessage(style.how());
        // English is the locale's own, which takes more of what people type
        setI18n(style == DateStyle.ENGLISH ? words : words.setDateFormat(style.picker()));
        setClearButtonVisible(true);
        // the calendar opens where it is today for the reader
        setInitialPosition(ReaderTime.today());
    }
}
