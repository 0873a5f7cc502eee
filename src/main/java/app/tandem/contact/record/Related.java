package app.tandem.contact.record;

import app.tandem.contact.RelatedPerson;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person related to a contact and how, as far as the viewer may know.
 *
 * @param organization the name of their organization
 * @param viewer it is the viewer
 * @param formerPartner an agent whose partnership with the owner or with whoever gave them access has ended (R10)
 * @param givenBy who gave them the share or the assignment; "you" where the viewer did; empty where it is nobody's
 *     business
 * @param since since when; null where nothing says so
 * @param against why the viewer may not end it, in words; empty where they may (R9, R12)
 */
public record Related(
        RelatedPerson person,
        String organization,
        boolean viewer,
        boolean formerPartner,
        String givenBy,
        @Nullable Instant since,
        List<String> against)
        implements Serializable {

    /** Whether the viewer may end this share or assignment. */
    public boolean mayEnd() {
        return against.isEmpty();
    }
}
