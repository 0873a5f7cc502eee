package app.tandem.contact.ui.list.filter;

import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactSort;

/** What the parts of the filter row read and change. */
public interface FilterPage {

    ContactFilter filter();

    ContactSort sort();

    void sort(ContactSort by);

    /** Shows the list by another filter. */
    void filter(ContactFilter changed);
}
