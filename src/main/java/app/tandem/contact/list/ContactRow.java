package app.tandem.contact.list;

import app.tandem.access.Relationship;
import app.tandem.contact.ContactId;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.RelatedPerson;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the contact grid, without anything hidden from its viewer (R6).
 *
 * @param name first and last name, or the e-mail or phone where there is no name; never blank
 * @param email the first address; empty where there is none
 * @param phone cell, home or office number in E.164; empty where there is none
 * @param leadSource its name; empty where there is none
 * @param assignee empty where there is none
 * @param sharedWith with whom it is shared, as far as the viewer may know (R6a)
 * @param relationship the viewer's strongest relationship
 * @param unsubscribed whether its first address is opted out (R36)
 * @param lastActivity of what the viewer may see; null where that is nothing
 */
public record ContactRow(
        ContactId id,
        String name,
        String email,
        String phone,
        LeadStatus status,
        String leadSource,
        RelatedPerson owner,
        @Nullable RelatedPerson assignee,
        List<RelatedPerson> sharedWith,
        Relationship relationship,
        @Nullable Instant lastActivity,
        Instant created,
        boolean archived,
        boolean unsubscribed)
        implements Serializable {}
