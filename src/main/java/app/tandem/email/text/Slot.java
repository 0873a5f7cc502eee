package app.tandem.email.text;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text that is filled after its Markdown was read.
 *
 * @param field null for characters of the text itself that Markdown must not see
 * @param fallback what stands there where the field has no value
 * @param written as it stands in the text
 */
record Slot(@Nullable MergeField field, String fallback, String written) {

    static Slot literal(String text) {
        return new Slot(null, text, text);
    }
}
