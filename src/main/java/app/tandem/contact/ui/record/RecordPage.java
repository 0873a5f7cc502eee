package app.tandem.contact.ui.record;

import app.tandem.access.Action;
import app.tandem.contact.ContactData;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.LeadSources.LeadSource;
import app.tandem.contact.ui.ActionsPlace;
import app.tandem.contact.ui.MenuAct;
import app.tandem.people.Person;
import java.util.List;

/** What the parts of a record ask of the page that they stand on. */
public interface RecordPage extends ActionsPlace {

    /** Saves what was typed over what was seen; throws what the service throws. */
    ContactRecord save(ContactData base, ContactData typed);

    /** Shows the record as it is now; what is being typed stays. */
    void show(ContactRecord record);

    /** The lead sources that the contact can have. */
    List<LeadSource> leadSources();

    /** Opens what does this action, which is one of the menu. */
    void open(Action action);

    /** Opens what this entry of the menu opens. */
    void open(MenuAct act);

    /** Opens the slide-out that shares the contact, with this person chosen. */
    void shareWith(Person person);

    /** Opens what lets a shared user or an assignee give up their own access (R12). */
    void giveUp();

    /** Opens "Modify Relationships". */
    void modifyRelationships();

    /** Opens the tab with this address. */
    void openTab(String address);

    /** Opens the tab with this address, where this action begins. */
    void openTab(String address, Action begin);

    /** Reads the record again and shows it as it is now, with the numbers of its tabs; what is being typed stays. */
    void refresh();

    /** Leads away, because the viewer does not see the contact any more (R27a). */
    void gone();

    /** Leads to the list without a word; what is being typed is lost. */
    void leave();
}
