package app.tandem.merge.ui;

import app.tandem.access.Relationship;
import app.tandem.contact.ContactId;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.list.ContactSort;
import app.tandem.merge.Merges;
import app.tandem.people.UserId;
import app.tandem.shell.parts.BoundedMultiSelectComboBox;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.data.provider.Query;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks with which of one's other contacts a record is to be merged, and goes to the page where it is done (R19). */
public class MergeWithDialog extends Dialog {

    private static final String HOW = "Choose one or two; you compare them side by side before anything happens.";

    private final ContactList list;
    private final UserId viewer;
    private final ContactId contact;
    private final MultiSelectComboBox<ContactRow> others = new BoundedMultiSelectComboBox<>("Your other contacts");

    /** For a contact of the viewer's own. */
    public MergeWithDialog(ContactList list, UserId viewer, ContactId contact, String name) {
        this.list = list;
        this.viewer = viewer;
        this.contact = contact;
        addClassName("w-m");
        DialogHead.of(this, "Merge", name, this::close);
        others.setItemLabelGenerator(MergeWithDialog::words);
        others.setItemsWithFilterConverter(this::rows, text -> text);
        others.setPlaceholder("Type a name, an e-mail or a phone number");
        others.setHelperText(HOW);
        others.setWidthFull();
        others.addValueChangeListener(change -> others.setInvalid(false));
        add(others);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, new SubmitButton("Compare", this::compare));
    }

    /** The page on which these are merged. */
    public static String address(Collection<ContactId> contacts) {
        return "merge/"
                + contacts.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining("-"));
    }

    private Stream<ContactRow> rows(Query<ContactRow, String> query) {
        var filter = ContactFilter.NONE
                .withText(query.getFilter().orElse(""))
                .withRelationships(Set.of(Relationship.MINE))
                .withArchived(ContactFilter.Archived.INCLUDED);
        var found = list.page(viewer, filter, ContactSort.BY_NAME, query.getOffset(), query.getLimit());
        if (query.getOffset() == 0) {
            others.setHelperText(
                    found.isEmpty() && !filter.text().isBlank()
                            ? "None of your contacts matches “" + filter.text().strip() + "”."
                            : HOW);
        }
        return found.stream();
    }

    private static String words(ContactRow row) {
        String more = row.email().isEmpty() ? row.phone() : row.email();
        return row.name() + (more.isEmpty() ? "" : " · " + more) + (row.archived() ? " · archived" : "");
    }

    private boolean compare() {
        var chosen = others.getValue().stream().map(ContactRow::id).toList();
        if (chosen.isEmpty() || chosen.size() >= Merges.MOST || chosen.contains(contact)) {
            others.setErrorMessage(
                    chosen.isEmpty()
                            ? "Select the contact to merge it with."
                            : chosen.contains(contact)
                                    ? "Leave this record out; it is merged anyway."
                                    : "Select at most two others; merge the rest afterward.");
            others.setInvalid(true);
            others.focus();
            return false;
        }
        close();
        UI.getCurrent()
                .navigate(address(
                        Stream.concat(Stream.of(contact), chosen.stream()).toList()));
        return true;
    }
}
