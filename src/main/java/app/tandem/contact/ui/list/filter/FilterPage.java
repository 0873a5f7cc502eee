package app.tandem.contact.ui.list.filter;

import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactSort;

/** The page as the parts of the filter row see it. */
public interface FilterPage {

    ContactFilter filter();

    ContactSort sort();

    void sort(ContactSort by);

    /** Applies another filter. */
    void filter(ContactFilter changed);
}
