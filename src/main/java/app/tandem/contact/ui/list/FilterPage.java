package app.tandem.contact.ui.list;

import app.tandem.contact.ContactFilter;

/** What the parts of the filter row read and change. */
interface FilterPage {

    ContactFilter filter();

    /** Shows the list by another filter. */
    void filter(ContactFilter changed);
}
