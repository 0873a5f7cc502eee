package app.tandem.email.ui.send;

import app.tandem.email.Composing.Missing;
import app.tandem.email.text.MergeField;
import app.tandem.shell.parts.Amount;
import java.util.Locale;

/** "2 of 40 have no purchase price. They read “a new home”." */
final class MissingWords {

    private MissingWords() {}

    /** @param of how many get the e-mail */
    static String of(Missing missing, int of) {
        var label = missing.field().label();
        var reads = missing.fallback().isEmpty() ? "nothing there." : "“" + missing.fallback() + "”.";
        if (missing.field().about() != MergeField.About.CONTACT) {
            return "“" + label + "” is not entered. " + (of == 1 ? "It reads " : "All read ") + reads;
        }
        int n = missing.contacts();
        return Amount.number(n) + " of " + Amount.number(of) + (n == 1 ? " has no " : " have no ") + within(label)
                + ". " + (n == 1 ? "It reads " : "They read ") + reads;
    }

    /** As it stands in a sentence; "ZIP" stays. */
    private static String within(String label) {
        return label.equals(label.toUpperCase(Locale.US))
                ? label
                : label.substring(0, 1).toLowerCase(Locale.US) + label.substring(1);
    }
}
