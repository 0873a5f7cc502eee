package app.tandem.contact.ui.list.filter;

import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.Days;
import java.util.Set;

/** The filters with choices, in the order of the filter row. */
public enum FilterKind {
    RELATIONSHIP("Relationship"),
    OWNER("Owner"),
    STATUS("Status"),
    LEAD_SOURCE("Lead source"),
    GROUP("Group"),
    CREATED("Created"),
    LAST_ACTIVITY("Last activity");

    private final String label;

    FilterKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean isActive(ContactFilter filter) {
        return !clear(filter).equals(filter);
    }

    /** This part of the filter alone. */
    Object of(ContactFilter filter) {
        return switch (this) {
            case RELATIONSHIP -> filter.relationships();
            case OWNER -> filter.owners();
            case STATUS -> filter.statuses();
            case LEAD_SOURCE -> filter.leadSources();
            case GROUP -> filter.groups();
            case CREATED -> filter.created();
            case LAST_ACTIVITY -> filter.activity();
        };
    }

    /** The filter without this part of it. */
    ContactFilter clear(ContactFilter filter) {
        return switch (this) {
            case RELATIONSHIP -> filter.withRelationships(Set.of());
            case OWNER -> filter.withOwners(Set.of());
            case STATUS -> filter.withStatuses(Set.of());
            case LEAD_SOURCE -> filter.withLeadSources(Set.of());
            case GROUP -> filter.withGroups(Set.of());
            case CREATED -> filter.withCreated(Days.ANY);
            case LAST_ACTIVITY -> filter.withActivity(Days.ANY);
        };
    }
}
