package app.tandem.contact.list;

import java.io.Serializable;

/**
 * Filters, sort and columns of the contact list under a name.
 *
 * @param shows filters and sort in the words of the list's address
 * @param columns the columns in the grid's own words
 * @param opensFirst opened where the address says nothing
 */
public record SavedView(long id, String name, String shows, String columns, boolean opensFirst)
        implements Serializable {}
