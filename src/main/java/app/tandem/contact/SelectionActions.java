package app.tandem.contact;

import app.tandem.access.Action;
import app.tandem.people.UserId;
import java.util.Collection;
import java.util.Map;

/** Which actions are possible on selected contacts, in the numbers and the words of the "Actions" menu (R15). */
public interface SelectionActions {

    /** One answer for each action, in few statements whatever is selected. */
    Map<Action, MenuEntry> menu(UserId actor, Selection selection, Collection<Action> actions);
}
