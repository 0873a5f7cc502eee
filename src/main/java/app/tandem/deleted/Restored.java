package app.tandem.deleted;

import java.io.Serializable;
import java.util.List;

/**
 * What a restoration did.
 *
 * @param contacts how many came back
 * @param gone how many were not there any more: restored before, or gone for good
 * @param unassigned the assignments that did not come back
 */
public record Restored(int contacts, int gone, List<Unassigned> unassigned) implements Serializable {

    public Restored {
        unassigned = List.copyOf(unassigned);
    }

    /**
     * Assignments to one person that R9 does not allow now.
     *
     * @param why the reasons in words, in the order of R15
     */
    public record Unassigned(String person, int contacts, List<String> why) implements Serializable {}
}
