package app.tandem.live;

import java.util.Set;

/** Whoever has a page open on this instance. */
public interface Audience {

    /** The users with an open page. */
    Set<Long> people();

    /** The contacts whose record is open. */
    Set<Long> contacts();

    /** Brings the pages up to date that are concerned. */
    void tell(Concern concern);
}
