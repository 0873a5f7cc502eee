package app.tandem.offboarding;

import app.tandem.audit.OperationId;
import app.tandem.operation.Counts;
import app.tandem.people.Person;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offboarding with its operations, so far or when it is over.
 *
 * @param by who did it
 * @param finished null while it runs
 * @param wasActive whether it closed the account; it was closed before otherwise
 * @param signIns how many sign-ins it ended
 * @param stopped how many running operations of the leaver it stopped
 * @param tasks how many tasks went to whoever did it, or to the owner of their contact
 * @param onLoan how many contacts the leaver still owns that are on a loan; none for who does not supervise them (R4)
 * @param kept how many more they still own; none for those either
 */
public record Offboarded(
        long id,
        Person leaver,
        Person by,
        boolean byViewer,
        Instant begun,
        @Nullable Instant finished,
        boolean wasActive,
        DividedBy dividedBy,
        List<Part> parts,
        int signIns,
        int partnerships,
        int stopped,
        int tasks,
        int onLoan,
        int kept)
        implements Serializable {

    /** What a part of it is. */
    public enum What {
        HAND_OVER,
        UNASSIGN,
        UNSHARE
    }

    /**
     * One operation of it.
     *
     * @param to the new owner; null where access of the leaver ends
     * @param operation null where only deleted contacts moved
     * @param deleted how many deleted contacts moved along
     */
    public record Part(
            What what,
            @Nullable Person to,
            @Nullable OperationId operation,
            int selected,
            int attempted,
            Counts counts,
            boolean over,
            boolean stopped,
            int deleted)
            implements Serializable {}

    /** Whether everything is done. */
    public boolean over() {
        return finished != null;
    }

    /** The parts of one sort. */
    public List<Part> parts(What what) {
        return parts.stream().filter(part -> part.what() == what).toList();
    }

    /** How many contacts have a new owner. */
    public int moved() {
        return parts(What.HAND_OVER).stream()
                .mapToInt(part -> part.counts().done())
                .sum();
    }

    /** How many contacts it is about. */
    public int selected() {
        return parts.stream().mapToInt(Part::selected).sum();
    }

    /** How many of them have been looked at. */
    public int attempted() {
        return parts.stream().mapToInt(Part::attempted).sum();
    }
}
