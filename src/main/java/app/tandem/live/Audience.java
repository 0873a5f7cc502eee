package app.tandem.live;

import java.util.Set;

/** The users with pages open on this instance. */
public interface Audience {

    /** The users with an open page. */
    Set<Long> people();

    /** The sign-ins that open pages belong to. */
    Set<Long> signIns();

    /** The contacts whose record is open. */
    Set<Long> contacts();

    /** The page in which this thread works and which shows its own changes; empty if none. */
    String origin();

    /** Updates the affected pages. */
    void tell(Concern concern);
}
