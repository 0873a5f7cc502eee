package app.tandem.merge.ui;

import app.tandem.access.Action;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.MenuEntry;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.record.Contacts;
import app.tandem.contact.ui.ActionsPlace;
import app.tandem.contact.ui.MenuAct;
import app.tandem.contact.ui.MenuLine;
import app.tandem.contact.ui.MenuPlace;
import app.tandem.merge.Merges;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** "Merge" on two or three of one's own contacts; on one, it asks with which others (R19). */
@Component
class MergeAct implements MenuAct {

    private final ContactList list;
    private final Contacts contacts;

    MergeAct(ContactList list, Contacts contacts) {
        this.list = list;
        this.contacts = contacts;
    }

    @Override
    public Action action() {
        return Action.MERGE;
    }

    @Override
    public String label() {
        return "Merge";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.CONTACTS;
    }

    @Override
    public int getOrder() {
        return 30;
    }

    /** Two or three of one's own, all of them. */
    @Override
    public MenuLine line(Map<Action, MenuEntry> answers) {
        var answer = answers.getOrDefault(Action.MERGE, new MenuEntry(Action.MERGE, 0, 0, List.of(), true));
        int selected = answer.selected();
        if (selected < 2 || selected > Merges.MOST) {
            return MenuLine.idle(this, "Select two or three.");
        }
        return answer.possible() && answer.allowed() < selected
                ? MenuLine.refused(
                        this,
                        List.of("Only contacts that you own can be merged; " + Amount.number(answer.allowed()) + " of "
                                + Amount.number(selected) + " are."))
                : MenuLine.of(this, answer);
    }

    @Override
    public void open(Selection selection, ActionsPlace place) {
        var chosen = ids(place.actor(), selection);
        if (chosen.size() > 1) {
            UI.getCurrent().navigate(MergeWithDialog.address(chosen));
            return;
        }
        if (chosen.isEmpty()) {
            place.changed(false);
            Toast.idle("There is nothing left to merge", "What you selected no longer matches the filter.");
            return;
        }
        try {
            var record = contacts.open(place.actor(), chosen.getFirst());
            new MergeWithDialog(list, place.actor(), record.id(), record.name()).open();
        } catch (ContactNotFound notFound) {
            if (!place.changed(false)) {
                Toast.idle("The contact is no longer in your account", "");
            }
        }
    }

    private List<ContactId> ids(UserId viewer, Selection selection) {
        return switch (selection) {
            case Selection.Some some -> List.copyOf(some.contacts());
            case Selection.AllMatching all -> {
                int most = Merges.MOST + all.except().size();
                yield list.page(viewer, all.filter(), ContactSort.BY_NAME, 0, most).stream()
                        .map(ContactRow::id)
                        .filter(id -> !all.except().contains(id))
                        .toList();
            }
        };
    }
}
