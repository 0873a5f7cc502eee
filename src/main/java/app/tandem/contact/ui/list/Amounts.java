package app.tandem.contact.ui.list;

import java.text.NumberFormat;
import java.util.Locale;

/** Formats numbers. */
final class Amounts {

    private Amounts() {}

    /** "9,918". */
    static String number(int number) {
        return NumberFormat.getIntegerInstance(Locale.US).format(number);
    }

    /** "9,918 contacts", "1 contact". */
    static String contacts(int number) {
        return number(number) + (number == 1 ? " contact" : " contacts");
    }
}
