package app.tandem.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The answer to "may this person do this to this contact?". */
public sealed interface Decision {

    /** They may. */
    record Allowed() implements Decision {}

    /** Already so: nothing to do, and no error (R13). */
    record Unchanged() implements Decision {}

    /** They may not, for all these reasons, in the order of R15. */
    record Denied(Set<Reason> reasons) implements Decision {
        public Denied {
            reasons = Collections.unmodifiableSet(EnumSet.copyOf(reasons));
        }
    }

    Decision ALLOWED = new Allowed();
    Decision UNCHANGED = new Unchanged();

    /** Whether the action may be done now. */
    default boolean allowed() {
        return this instanceof Allowed;
    }

    /** The reasons of a refusal; empty for the other answers. */
    default Set<Reason> reasons() {
        return this instanceof Denied denied ? denied.reasons() : Set.of();
    }
}
