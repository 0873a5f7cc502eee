package app.tandem.contact.ui.list;

import app.tandem.contact.ContactFilter;
import app.tandem.contact.ContactSort;

/** What the parts of the filter row read and change. */
interface FilterPage {

    ContactFilter filter();

    ContactSort sort();

    void sort(ContactSort by);

    /** Shows the list by another filter. */
    void filter(ContactFilter changed);
}
