package app.tandem.partner;

import app.tandem.access.Explanation;
import java.util.List;

/** Thrown where it may not be done now; nothing has changed. */
public final class PartnershipRefused extends RuntimeException {

    PartnershipRefused(List<Explanation> reasons) {
        super(String.join(" ", reasons.stream().map(Explanation::text).toList()));
    }

    /** The reasons in words. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
