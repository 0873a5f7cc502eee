package app.tandem.administration.invitations;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of people to invite.
 *
 * @param number as a spreadsheet counts it
 * @param cells what stands in it
 * @param who the person; null where they cannot be invited
 * @param reason why not; empty where they can
 */
public record ListedRow(
        int number, List<String> cells, @Nullable NewMember who, String reason) implements Serializable {

    /** Whether they can be invited. */
    public boolean possible() {
        return who != null;
    }
}
