package app.tandem.consent;

import app.tandem.people.OrganizationId;
import java.util.Collection;

/** Keeps what follows from consent elsewhere. */
public interface ConsentListener {

    /** Follows what was recorded of these addresses, in the transaction that records it. */
    void recorded(OrganizationId organization, Collection<ConsentAddress> addresses);
}
