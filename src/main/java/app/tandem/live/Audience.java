package app.tandem.live;

import java.util.Set;

/** Whoever has a page open on this instance. */
public interface Audience {

    /** The users with an open page. */
    Set<Long> people();

    /** The contacts whose record is open. */
    Set<Long> contacts();

    /** The page in which this thread works, and which shows by itself what it does; empty where it is none. */
    String origin();

    /** Brings the pages up to date that are concerned. */
    void tell(Concern concern);
}
