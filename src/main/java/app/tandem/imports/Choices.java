package app.tandem.imports;

import app.tandem.people.UserId;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done with the rows of a file.
 *
 * @param owner whose contacts they become where no column says so; null for the importer's own
 * @param leadSource of those that have none; 0 for none
 * @param group the importer's group that they are added to; empty for none
 * @param shareWith whom new contacts are shared with
 * @param overwrites whether a match takes what the file says, or only what it has not yet (R32)
 */
public record Choices(@Nullable UserId owner, long leadSource, String group, List<UserId> shareWith, boolean overwrites)
        implements Serializable {

    /** One's own contacts, matches overwritten. */
    public static final Choices USUAL = new Choices(null, 0, "", List.of(), true);

    public Choices {
        shareWith = List.copyOf(shareWith);
    }
}
