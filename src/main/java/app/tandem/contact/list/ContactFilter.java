package app.tandem.contact.list;

import app.tandem.access.Relationship;
import app.tandem.contact.LeadStatus;
import app.tandem.people.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A filter on the contacts a person sees; what the viewer may not see matches neither way (R6).
 *
 * @param text fragments of name, e-mail or phone number; each word must occur
 * @param relationships the strongest relationship is one of these; empty for any
 * @param owners owned by one of these; empty for any
 * @param statuses has one of these; empty for any
 * @param leadSources came from one of these; empty for any
 * @param groups is in one of these groups; empty for any
 * @param created the days of creation
 * @param activity the days of the last activity that the viewer may see
 * @param validEmail has an address, and it is valid (R36)
 * @param unsubscribed its e-mail address is opted out (R36)
 * @param archived whether archived contacts are left out, included, or all there is (R23)
 * @param onLoan is a participant on a loan, as far as the viewer sees loans
 * @param sharedWith is shared with one of these, as far as the viewer may know (R6a); empty for any
 * @param shared is shared with anybody, as far as the viewer may know (R6a)
 * @param assignees is assigned to one of these; empty for any
 * @param outsideLicences is in a state in which the viewer is not licensed (R50); nothing if they have no licences
 * @param message only the contacts that this message of the viewer's own is about
 * @param imported only the contacts that an import of the viewer's own created, or changed
 */
public record ContactFilter(
        String text,
        Set<Relationship> relationships,
        Set<UserId> owners,
        Set<LeadStatus> statuses,
        Set<Long> leadSources,
        Set<Long> groups,
        Days created,
        Days activity,
        boolean validEmail,
        boolean unsubscribed,
        Archived archived,
        boolean onLoan,
        Set<UserId> sharedWith,
        boolean shared,
        Set<UserId> assignees,
        boolean outsideLicences,
        @Nullable Long message,
        @Nullable Imported imported)
        implements Serializable {

    /** What an import did, by its operation: the contacts that it created, those that it changed, or all of them. */
    public record Imported(long operation, Did did) implements Serializable {

        /** What it did to a contact. */
        public enum Did {
            CREATED,
            CHANGED,
            EITHER
        }
    }

    /** What happens to archived contacts in the list. */
    public enum Archived {
        LEFT_OUT,
        INCLUDED,
        ONLY
    }

    /** Everything that is not archived. */
    public static final ContactFilter NONE = new ContactFilter(
            "",
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Days.ANY,
            Days.ANY,
            false,
            false,
            Archived.LEFT_OUT,
            false,
            Set.of(),
            false,
            Set.of(),
            false,
            null,
            null);

    public ContactFilter {
        relationships = Set.copyOf(relationships);
        owners = Set.copyOf(owners);
        statuses = Set.copyOf(statuses);
        leadSources = Set.copyOf(leadSources);
        groups = Set.copyOf(groups);
        sharedWith = Set.copyOf(sharedWith);
        assignees = Set.copyOf(assignees);
    }

    public ContactFilter withText(String newText) {
        return but(parts -> parts.text = newText);
    }

    public ContactFilter withRelationships(Set<Relationship> some) {
        return but(parts -> parts.relationships = some);
    }

    public ContactFilter withOwners(Set<UserId> some) {
        return but(parts -> parts.owners = some);
    }

    public ContactFilter withStatuses(Set<LeadStatus> some) {
        return but(parts -> parts.statuses = some);
    }

    public ContactFilter withLeadSources(Set<Long> some) {
        return but(parts -> parts.leadSources = some);
    }

    public ContactFilter withGroups(Set<Long> some) {
        return but(parts -> parts.groups = some);
    }

    public ContactFilter withCreated(@Nullable LocalDate from, @Nullable LocalDate to) {
        return withCreated(Days.between(from, to));
    }

    public ContactFilter withCreated(Days days) {
        return but(parts -> parts.created = days);
    }

    public ContactFilter withActivity(@Nullable LocalDate from, @Nullable LocalDate to) {
        return withActivity(Days.between(from, to));
    }

    public ContactFilter withActivity(Days days) {
        return but(parts -> parts.activity = days);
    }

    /** This filter with "today" meaning that day. */
    public ContactFilter asOf(LocalDate today) {
        return withCreated(created.asOf(today)).withActivity(activity.asOf(today));
    }

    public ContactFilter withValidEmail(boolean only) {
        return but(parts -> parts.validEmail = only);
    }

    public ContactFilter withUnsubscribed(boolean only) {
        return but(parts -> parts.unsubscribed = only);
    }

    public ContactFilter withArchived(Archived which) {
        return but(parts -> parts.archived = which);
    }

    public ContactFilter withOnLoan(boolean only) {
        return but(parts -> parts.onLoan = only);
    }

    public ContactFilter withSharedWith(Set<UserId> some) {
        return but(parts -> parts.sharedWith = some);
    }

    public ContactFilter withShared(boolean only) {
        return but(parts -> parts.shared = only);
    }

    public ContactFilter withAssignees(Set<UserId> some) {
        return but(parts -> parts.assignees = some);
    }

    public ContactFilter withOutsideLicences(boolean only) {
        return but(parts -> parts.outsideLicences = only);
    }

    public ContactFilter withMessage(@Nullable Long id) {
        return but(parts -> parts.message = id);
    }

    public ContactFilter withImported(@Nullable Imported what) {
        return but(parts -> parts.imported = what);
    }

    private ContactFilter but(Consumer<Parts> change) {
        var parts = new Parts(this);
        change.accept(parts);
        return parts.together();
    }

    /** Its parts, for changing one. */
    private static final class Parts {

        private String text;
        private Set<Relationship> relationships;
        private Set<UserId> owners;
        private Set<LeadStatus> statuses;
        private Set<Long> leadSources;
        private Set<Long> groups;
        private Days created;
        private Days activity;
        private boolean validEmail;
        private boolean unsubscribed;
        private Archived archived;
        private boolean onLoan;
        private Set<UserId> sharedWith;
        private boolean shared;
        private Set<UserId> assignees;
        private boolean outsideLicences;
        private @Nullable Long message;
        private @Nullable Imported imported;

        Parts(ContactFilter filter) {
            text = filter.text;
            relationships = filter.relationships;
            owners = filter.owners;
            statuses = filter.statuses;
            leadSources = filter.leadSources;
            groups = filter.groups;
            created = filter.created;
            activity = filter.activity;
            validEmail = filter.validEmail;
            unsubscribed = filter.unsubscribed;
            archived = filter.archived;
            onLoan = filter.onLoan;
            sharedWith = filter.sharedWith;
            shared = filter.shared;
            assignees = filter.assignees;
            outsideLicences = filter.outsideLicences;
            message = filter.message;
            imported = filter.imported;
        }

        ContactFilter together() {
            return new ContactFilter(
                    text,
                    relationships,
                    owners,
                    statuses,
                    leadSources,
                    groups,
                    created,
                    activity,
                    validEmail,
                    unsubscribed,
                    archived,
                    onLoan,
                    sharedWith,
                    shared,
                    assignees,
                    outsideLicences,
                    message,
                    imported);
        }
    }
}
