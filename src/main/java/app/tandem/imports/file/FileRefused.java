package app.tandem.imports.file;

import java.util.Locale;

/** A file that cannot be read; the message is a sentence for the person who brought it. */
public final class FileRefused extends RuntimeException {

    public FileRefused(String sentence) {
        super(sentence);
    }

    public FileRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence with numbers in it. */
    static FileRefused of(String sentence, Object... parts) {
        return new FileRefused(String.format(Locale.US, sentence, parts));
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
