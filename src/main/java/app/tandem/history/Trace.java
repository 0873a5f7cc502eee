package app.tandem.history;

import app.tandem.people.UserId;
import java.util.Set;

/** A row or some rows of one source before anybody's name is known. */
interface Trace {

    Place place();

    /** Everybody whose name it would take to tell it. */
    Set<UserId> people();

    Happening told(Names names);
}
