package app.tandem.journeys;

import com.microsoft.playwright.Page;

/** The box in which a contact is entered by hand. */
class NewContact extends Screen {

    NewContact(Page page) {
        super(page);
    }

    /** Opens the box from the list. */
    NewContact open(String address) {
        var list = new ContactList(page()).open(address);
        list.button("New contact").click();
        return this;
    }

    Screen box() {
        return dialog("New contact");
    }

    /** Enters a name and leads to the record. */
    Screen create(String first, String last) {
        box().textBox("First name").fill(first);
        box().textBox("Last name").fill(last);
        return create();
    }

    /** Leads to the record. */
    Screen create() {
        box().button("Create contact").click();
        page().waitForURL(url -> url.matches(".*/contacts/\\d+$"));
        return new Screen(page());
    }
}
