package app.tandem.contact;

import app.tandem.people.UserId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The contacts that a person sees: pages, exact counts, filter choices, search (R4, R6). */
@Service
public class ContactList {

    /** One page of rows. */
    public List<ContactRow> page(UserId viewer, ContactFilter filter, ContactSort sort, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** How many contacts match, exactly. */
    public int count(UserId viewer, ContactFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** How many of these contacts match; the rest of a selection is hidden by the filter. */
    public int count(UserId viewer, ContactFilter filter, Set<ContactId> among) {
        throw new UnsupportedOperationException();
    }

    /** The owners of the visible contacts, by name. */
    public List<FilterChoices.Owner> owners(UserId viewer) {
        throw new UnsupportedOperationException();
    }

    /** The lead sources of the visible contacts, by name. */
    public List<FilterChoices.LeadSource> leadSources(UserId viewer) {
        throw new UnsupportedOperationException();
    }

    /** The groups that the viewer may see (section 3) and that hold a visible contact; one's own first. */
    public List<FilterChoices.Group> groups(UserId viewer) {
        throw new UnsupportedOperationException();
    }

    /** The best matches of a global search, archived ones last; empty for a blank text. */
    public List<ContactRow> best(UserId viewer, String text, int limit) {
        throw new UnsupportedOperationException();
    }
}
