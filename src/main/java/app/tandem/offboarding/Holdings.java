package app.tandem.offboarding;

import java.io.Serializable;

/**
 * What somebody who leaves holds, in numbers: their supervisors learn no more of what they do not see (R12).
 *
 * @param owned contacts that are neither archived nor on a loan
 * @param archived archived ones that are not on a loan
 * @param onLoan contacts on a loan, which stay (R26)
 * @param deleted those that can still be restored
 * @param assigned contacts of others that are assigned to them
 * @param shared contacts of others that are shared with them
 * @param tasks open ones given to them
 * @param running operations of theirs that run at the moment
 * @param partnerships active ones, and invitations
 * @param signIns where they are signed in
 */
public record Holdings(
        int owned,
        int archived,
        int onLoan,
        int deleted,
        int assigned,
        int shared,
        int tasks,
        int running,
        int savedViews,
        int partnerships,
        int signIns)
        implements Serializable {

    /** How many contacts can move, besides the deleted ones. */
    public int moving() {
        return owned + archived;
    }

    /** Whether anything needs a new owner. */
    public boolean needsNewOwner() {
        return moving() + deleted > 0;
    }
}
