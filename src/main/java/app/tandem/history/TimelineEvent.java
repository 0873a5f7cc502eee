package app.tandem.history;

import app.tandem.people.UserId;
import java.util.Set;

/** An event from one source, before names are resolved. */
interface TimelineEvent {

    TimelineCursor place();

    /** The people whose names it needs. */
    Set<UserId> people();

    TimelineEntry told(Names names);
}
