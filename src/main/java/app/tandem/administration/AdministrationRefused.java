package app.tandem.administration;

import app.tandem.access.Explanation;
import java.util.List;

/** Thrown where an administrator may not do it now; nothing has changed. */
public final class AdministrationRefused extends RuntimeException {

    private final List<Explanation> reasons;

    /** @param reasons in words; at least one */
    public AdministrationRefused(List<Explanation> reasons) {
        super(String.join(" ", reasons.stream().map(Explanation::text).toList()));
        this.reasons = List.copyOf(reasons);
    }

    /** The reasons in words. */
    public List<String> reasons() {
        return reasons.stream().map(Explanation::text).toList();
    }
}
