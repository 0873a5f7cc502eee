package app.tandem.imports.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps of an import; which one is open stands in the address. */
enum ImportStep {
    UPLOAD("Upload"),
    MAP("Map"),
    CHOICES("Owner and choices"),
    CHECK("Check"),
    RUN("Run");

    private final String label;

    ImportStep(String label) {
        this.label = label;
    }

    /** "Step 2 of 4: Check". */
    String place() {
        return "Step " + (ordinal() + 1) + " of " + values().length + ": " + label();
    }

    /** The words on the screen. */
    String label() {
        return label;
    }

    /** The word in the address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step of that word in an address. */
    static Optional<ImportStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    ImportStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    ImportStep before() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
