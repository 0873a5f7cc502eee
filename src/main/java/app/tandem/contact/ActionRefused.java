package app.tandem.contact;

import app.tandem.access.Explanation;
import java.util.List;
import java.util.stream.Collectors;

/** The rules do not allow it now; all reasons are given (R15). */
public final class ActionRefused extends RuntimeException {

    private final transient List<Explanation> reasons;

    /** Refuses for these reasons, in the order of R15. */
    public ActionRefused(List<Explanation> reasons) {
        super(reasons.stream().map(Explanation::text).collect(Collectors.joining(" ")));
        this.reasons = List.copyOf(reasons);
    }

    /** The reasons in words, in the order of R15. */
    public List<Explanation> reasons() {
        return reasons;
    }
}
