package app.tandem.demo;

import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactData;
import app.tandem.contact.LeadStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contact of the demonstration before it is written, with everybody related to it. */
final class Draft {

    /** Who gave a share or an assignment, and when. */
    record Given(Who by, OffsetDateTime at) {}

    /** What was archived for, by whom and when. */
    record Archived(ArchiveReason reason, Who by, OffsetDateTime at) {}

    final Who owner;
    OffsetDateTime created;
    OffsetDateTime lastActivity;
    String first = "";
    String last = "";
    String spouse = "";

    @Nullable
    LocalDate birthday;

    String email = "";
    String otherEmail = "";
    String homePhone = "";
    String cellPhone = "";
    String officePhone = "";
    String officeExtension = "";
    String street = "";
    String unit = "";
    String city = "";
    String state = "";
    String zip = "";
    String employer = "";
    String jobTitle = "";

    @Nullable
    Integer employedSince;

    LeadStatus status = LeadStatus.NEW_LEAD;
    String leadSource = "";

    @Nullable
    BigDecimal price;

    String purpose = "";

    /** What other systems know of it. */
    ContactData more = ContactData.EMPTY;

    final Map<Who, Given> shares = new LinkedHashMap<>();

    @Nullable
    Who assignee;

    @Nullable
    Given assigned;

    @Nullable
    Archived archived;

    final Map<String, String> loans = new LinkedHashMap<>();

    Draft(Who owner, OffsetDateTime created) {
        this.owner = owner;
        this.created = created;
        this.lastActivity = created;
    }

    void share(Who with, Given given) {
        if (with != owner && shares.putIfAbsent(with, given) == null) {
            active(given.at);
        }
    }

    void assign(Who to, Given given) {
        if (to != owner && assignee == null) {
            assignee = to;
            assigned = given;
            active(given.at);
        }
    }

    void archive(Archived how) {
        archived = how;
        active(how.at);
    }

    void active(OffsetDateTime at) {
        lastActivity = at.isAfter(lastActivity) ? at : lastActivity;
    }

    /** Whether that person sees it, supervision aside (R4). */
    boolean seenBy(Who who) {
        return who == owner || who == assignee || shares.containsKey(who);
    }

    /** When that person last did something on it, as far as is known. */
    @Nullable
    OffsetDateTime ownActivity(Who who) {
        if (who == owner) {
            return lastActivity;
        }
        return shares.values().stream()
                .filter(given -> given.by == who)
                .map(Given::at)
                .max(OffsetDateTime::compareTo)
                .orElse(null);
    }
}
