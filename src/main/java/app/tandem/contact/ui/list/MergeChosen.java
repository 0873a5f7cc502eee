package app.tandem.contact.ui.list;

import app.tandem.contact.ContactId;
import app.tandem.contact.ContactList;
import app.tandem.contact.ContactRow;
import app.tandem.contact.ContactSort;
import app.tandem.contact.Merges;
import app.tandem.contact.Selection;
import app.tandem.contact.ui.merge.MergeWithDialog;
import app.tandem.people.UserId;
import com.vaadin.flow.component.UI;
import java.util.List;

/** Leads from a selection of two or three contacts to the page where they are merged (R19). */
final class MergeChosen {

    private MergeChosen() {}

    static void go(ContactList list, UserId viewer, Selection selection) {
        UI.getCurrent().navigate(MergeWithDialog.address(ids(list, viewer, selection)));
    }

    private static List<ContactId> ids(ContactList list, UserId viewer, Selection selection) {
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
