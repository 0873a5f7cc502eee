package app.tandem.contact.visibility;

import app.tandem.access.Disclosure;
import app.tandem.access.Fact;
import app.tandem.access.Facts;
import app.tandem.access.Relationship;
import app.tandem.access.Standing;
import app.tandem.contact.ContactId;
import app.tandem.contact.LeadStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One contact of the proof as it was written down, and what the rules say of it; no query is asked. */
record Mix(
        ContactId id,
        String first,
        String last,
        String email,
        String phone,
        LeadStatus status,
        String leadSource,
        String state,
        MixPeople.Who owner,
        MixPeople.@Nullable Who assignee,
        MixPeople.@Nullable Who assignedBy,
        Map<MixPeople.Who, MixPeople.Who> shares,
        Map<MixPeople.Who, Instant> ownActivity,
        Set<String> groups,
        boolean archived,
        boolean onLoan,
        Instant created,
        Instant activity) {

    /** R4. */
    boolean seenBy(MixPeople.Who viewer) {
        return viewer.active()
                && (viewer.equals(owner)
                        || viewer.equals(assignee)
                        || shares.containsKey(viewer)
                        || viewer.supervises(owner));
    }

    boolean colleague(MixPeople.Who viewer) {
        return viewer.organization().equals(owner.organization());
    }

    Standing standing(MixPeople.Who viewer) {
        return new Standing(
                new Facts(0)
                        .with(Fact.OWNER, viewer.equals(owner))
                        .with(Fact.ASSIGNED, viewer.equals(assignee))
                        .with(Fact.SHARED, shares.containsKey(viewer))
                        .with(Fact.SUPERVISOR, viewer.active() && viewer.supervises(owner))
                        .with(Fact.COLLEAGUE, colleague(viewer))
                        .with(Fact.ARCHIVED, archived)
                        .with(Fact.ON_LOAN, onLoan)
                        .with(Fact.SHARED_WITH_ANYBODY, !shares.isEmpty())
                        .with(Fact.OWNER_ACTIVE, owner.active())
                        .with(Fact.PARTNERSHIP_BEHIND, behind(viewer)),
                viewer.rights());
    }

    /** R9: an active partnership with the owner, or with whoever gave the access. */
    private boolean behind(MixPeople.Who viewer) {
        return viewer.partnerOf(owner)
                || viewer.equals(assignee) && viewer.partnerOf(assignedBy)
                || viewer.partnerOf(shares.get(viewer));
    }

    Relationship relationship(MixPeople.Who viewer) {
        return viewer.equals(owner)
                ? Relationship.MINE
                : viewer.equals(assignee)
                        ? Relationship.ASSIGNED
                        : shares.containsKey(viewer) ? Relationship.SHARED : Relationship.TEAM;
    }

    /** Section 3: all of it for colleagues and an assigned partner, otherwise what one did oneself. */
    @Nullable
    Instant activity(MixPeople.Who viewer) {
        return Disclosure.sees(Disclosure.Part.ACTIVITY, standing(viewer)) ? activity : ownActivity.get(viewer);
    }

    /** R6a. */
    boolean tellsOfShare(MixPeople.Who viewer, MixPeople.Who other) {
        return colleague(viewer)
                || other.organization().equals(viewer.organization())
                || viewer.equals(shares.get(other));
    }

    /** Section 3: one's own groups, and of one's organization where one is a colleague or the assignee. */
    boolean tellsOfGroup(MixPeople.Who viewer, MixPeople.Who whose) {
        return viewer.equals(whose)
                || viewer.organization().equals(whose.organization()) && (colleague(viewer) || viewer.equals(assignee));
    }

    String name() {
        return last.isEmpty() ? first : first + " " + last;
    }

    @Override
    public String toString() {
        return "contact " + id.value() + " of " + owner + ", assigned to " + assignee + ", shared with "
                + shares.keySet() + (archived ? ", archived" : "") + (onLoan ? ", on a loan" : "");
    }
}
