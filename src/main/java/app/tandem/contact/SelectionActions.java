package app.tandem.contact;

import app.tandem.access.Action;
import app.tandem.people.UserId;
import java.util.Collection;
import java.util.Map;

/** Which actions are possible on a selection, with the counts and words of the "Actions" menu (R15). */
public interface SelectionActions {

    /** One answer per action, in a fixed number of statements. */
    Map<Action, MenuEntry> menu(UserId actor, Selection selection, Collection<Action> actions);
}
