package app.tandem.imports;

import app.tandem.imports.file.ReadAs;
import app.tandem.imports.mapping.Mapping;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read, where its columns go, and what is done with its rows.
 *
 * @param mapping null until the columns have been looked at
 */
public record ImportSettings(ReadAs as, @Nullable Mapping mapping, Choices choices) implements Serializable {

    /** Everything guessed. */
    public static final ImportSettings GUESSED = new ImportSettings(ReadAs.GUESSED, null, Choices.USUAL);

    /** Reads the file in another way; its columns are to be looked at anew. */
    public ImportSettings reading(ReadAs other) {
        return new ImportSettings(other, null, choices);
    }

    /** With the columns going elsewhere. */
    public ImportSettings mapping(Mapping other) {
        return new ImportSettings(as, other, choices);
    }

    /** With something else done with the rows. */
    public ImportSettings choices(Choices other) {
        return new ImportSettings(as, mapping, other);
    }
}
