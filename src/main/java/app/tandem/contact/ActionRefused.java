package app.tandem.contact;

import app.tandem.access.Explanation;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when the rules refuse an action; has all reasons (R15). */
public final class ActionRefused extends RuntimeException {

    private final transient List<Explanation> reasons;

    /** Creates it with reasons in the order of R15. */
    public ActionRefused(List<Explanation> reasons) {
        super(reasons.stream().map(Explanation::text).collect(Collectors.joining(" ")));
        this.reasons = List.copyOf(reasons);
    }

    /** The reasons in words, in the order of R15. */
    public List<Explanation> reasons() {
        return reasons;
    }
}
