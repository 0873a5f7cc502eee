package app.tandem.offboarding;

import app.tandem.contact.licence.Unlicensed;
import app.tandem.operation.preview.Preview;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What an offboarding would do (R46).
 *
 * @param parts of each new owner
 * @param unassigned how many assignments to the leaver would end
 * @param unshared how many shares with the leaver would end
 * @param ends what follows from those
 * @param onLoan how many contacts stay because they are on a loan
 */
public record Review(
        Leaver leaver,
        Division division,
        List<Part> parts,
        int unassigned,
        int unshared,
        List<Preview> ends,
        int onLoan)
        implements Serializable {

    /**
     * What one new owner gets.
     *
     * @param selected how many contacts that are not deleted
     * @param deleted how many that are, and can be restored (R18)
     * @param portions by the values of the division; by state where it goes by none
     * @param leftOut how many of those were left out
     */
    public record Part(NewOwner to, int selected, int deleted, List<Portion> portions, int leftOut, Preview preview)
            implements Serializable {

        /** How many would move. */
        public int moving() {
            return preview.counts(0).done();
        }

        /** Those of states in which the new owner is not licensed (R50). */
        public Optional<Unlicensed> unlicensed() {
            return preview.unlicensed().stream().findFirst();
        }
    }

    /** How many contacts would move. */
    public int moving() {
        return parts.stream().mapToInt(Part::moving).sum();
    }

    /** How many were left out. */
    public int leftOut() {
        return parts.stream().mapToInt(Part::leftOut).sum();
    }

    /** How many deleted contacts move along. */
    public int deleted() {
        return parts.stream().mapToInt(Part::deleted).sum();
    }
}
