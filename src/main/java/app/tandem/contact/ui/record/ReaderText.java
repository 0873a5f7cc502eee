package app.tandem.contact.ui.record;

import app.tandem.contact.ContactField;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.time.Written;

/** Texts of fields as their reader writes them: days in the order that they chose. */
public final class ReaderText {

    private ReaderText() {}

    /** A displayed text of that field. */
    public static String of(ContactField field, String shown) {
        return field.holds().day() ? Written.again(shown, ReaderTime.dates()) : shown;
    }

    /** What the reader typed, as services take it. */
    static String typed(ContactField field, String text) {
        return field.holds().day()
                ? Written.read(text, ReaderTime.dates()).map(Object::toString).orElse(text)
                : text;
    }

    /** Why it was refused. */
    static String refusal(String sentence) {
        return sentence.equals(Written.HOW) ? ReaderTime.dates().how() : sentence;
    }
}
