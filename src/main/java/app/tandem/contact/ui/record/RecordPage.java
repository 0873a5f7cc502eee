package app.tandem.contact.ui.record;

import app.tandem.access.Action;
import app.tandem.contact.ContactData;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.LeadSources.LeadSource;
import app.tandem.contact.ui.ActionsPlace;
import app.tandem.contact.ui.MenuAct;
import app.tandem.people.Person;
import java.util.List;

/** The page as the parts of a record see it. */
public interface RecordPage extends ActionsPlace {

    /** Saves an edit; throws what the service throws. */
    ContactRecord save(ContactData base, ContactData typed);

    /** Shows the current record, keeping typed text. */
    void show(ContactRecord record);

    /** The lead sources available to the contact. */
    List<LeadSource> leadSources();

    /** Opens the menu entry with this action. */
    void open(Action action);

    /** Opens this menu entry. */
    void open(MenuAct act);

    /** Opens the share panel with this person chosen. */
    void shareWith(Person person);

    /** Opens the dialog to give up one's own share or assignment (R12). */
    void giveUp();

    /** Opens "Modify Relationships". */
    void modifyRelationships();

    /** Opens the tab with this address. */
    void openTab(String address);

    /** Opens the tab with this address, where this action begins. */
    void openTab(String address, Action begin);

    /** Rereads and shows the record and its tab counts, keeping typed text. */
    void refresh();

    /** Leaves the page, because the viewer no longer sees the contact (R27a). */
    void gone();

    /** Goes to the list silently, discarding typed text. */
    void leave();
}
