package app.tandem.history;

import app.tandem.people.UserId;
import java.util.Set;

/** A row or some rows of one source before anybody's name is known. */
interface TimelineEvent {

    TimelineCursor place();

    /** Everybody whose name it would take to tell it. */
    Set<UserId> people();

    TimelineEntry told(Names names);
}
