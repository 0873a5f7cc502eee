package app.tandem.email.template;

import app.tandem.access.Explanation;
import java.util.List;

/** Thrown for what somebody may not do with a template; nothing was saved. */
public final class TemplateRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplateRefused(List<Explanation> reasons) {
        super(String.join(" ", reasons.stream().map(Explanation::text).toList()));
    }

    /** The reasons in words. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
