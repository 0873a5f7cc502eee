package app.tandem.contact;

import app.tandem.access.Relationship;
import app.tandem.people.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the contacts that a person sees they want to see; what the viewer may not see matches neither way (R6).
 *
 * @param text fragments of name, e-mail or phone number; each word must occur
 * @param relationships the strongest relationship is one of these; empty for any
 * @param owners owned by one of these; empty for any
 * @param statuses has one of these; empty for any
 * @param leadSources came from one of these; empty for any
 * @param groups is in one of these groups; empty for any
 * @param createdFrom first day of creation, inclusive
 * @param createdTo last day of creation, inclusive
 * @param activityFrom first day of the last activity that the viewer may see, inclusive
 * @param activityTo last day of it, inclusive
 * @param validEmail has an address, and it is valid (R36)
 * @param archived whether archived contacts are left out, included, or all there is (R23)
 * @param onLoan is a participant on a loan, as far as the viewer sees loans
 * @param message only the contacts that this message of the viewer's own is about
 */
public record ContactFilter(
        String text,
        Set<Relationship> relationships,
        Set<UserId> owners,
        Set<LeadStatus> statuses,
        Set<Long> leadSources,
        Set<Long> groups,
        @Nullable LocalDate createdFrom,
        @Nullable LocalDate createdTo,
        @Nullable LocalDate activityFrom,
        @Nullable LocalDate activityTo,
        boolean validEmail,
        Archived archived,
        boolean onLoan,
        @Nullable Long message)
        implements Serializable {

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
            null,
            null,
            null,
            null,
            false,
            Archived.LEFT_OUT,
            false,
            null);

    public ContactFilter {
        relationships = Set.copyOf(relationships);
        owners = Set.copyOf(owners);
        statuses = Set.copyOf(statuses);
        leadSources = Set.copyOf(leadSources);
        groups = Set.copyOf(groups);
    }

    public ContactFilter withText(String newText) {
        return new ContactFilter(
                newText,
                relationships,
                owners,
                statuses,
                leadSources,
                groups,
                createdFrom,
                createdTo,
                activityFrom,
                activityTo,
                validEmail,
                archived,
                onLoan,
                message);
    }

    public ContactFilter withRelationships(Set<Relationship> some) {
        return new ContactFilter(
                text,
                some,
                owners,
                statuses,
                leadSources,
                groups,
                createdFrom,
                createdTo,
                activityFrom,
                activityTo,
                validEmail,
                archived,
                onLoan,
                message);
    }

    public ContactFilter withOwners(Set<UserId> some) {
        return new ContactFilter(
                text,
                relationships,
                some,
                statuses,
                leadSources,
                groups,
                createdFrom,
                createdTo,
                activityFrom,
                activityTo,
                validEmail,
                archived,
                onLoan,
                message);
    }

    public ContactFilter withStatuses(Set<LeadStatus> some) {
        return new ContactFilter(
                text,
                relationships,
                owners,
                some,
                leadSources,
                groups,
                createdFrom,
                createdTo,
                activityFrom,
                activityTo,
                validEmail,
                archived,
                onLoan,
                message);
    }

    public ContactFilter withLeadSources(Set<Long> some) {
        return new ContactFilter(
                text,
                relationships,
                owners,
                statuses,
                some,
                groups,
                createdFrom,
                createdTo,
                activityFrom,
                activityTo,
                validEmail,
                archived,
                onLoan,
                message);
    }

    public ContactFilter withGroups(Set<Long> some) {
        return new ContactFilter(
                text,
                relationships,
                owners,
                statuses,
                leadSources,
                some,
                createdFrom,
                createdTo,
                activityFrom,
                activityTo,
                validEmail,
                archived,
                onLoan,
                message);
    }

    public ContactFilter withCreated(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new ContactFilter(
                text,
                relationships,
                owners,
                statuses,
                leadSources,
                groups,
                from,
                to,
                activityFrom,
                activityTo,
                validEmail,
                archived,
                onLoan,
                message);
    }

    public ContactFilter withActivity(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new ContactFilter(
                text,
                relationships,
                owners,
                statuses,
                leadSources,
                groups,
                createdFrom,
                createdTo,
                from,
                to,
                validEmail,
                archived,
                onLoan,
                message);
    }

    public ContactFilter withValidEmail(boolean only) {
        return new ContactFilter(
                text,
                relationships,
                owners,
                statuses,
                leadSources,
                groups,
                createdFrom,
                createdTo,
                activityFrom,
                activityTo,
                only,
                archived,
                onLoan,
                message);
    }

    public ContactFilter withArchived(Archived which) {
        return new ContactFilter(
                text,
                relationships,
                owners,
                statuses,
                leadSources,
                groups,
                createdFrom,
                createdTo,
                activityFrom,
                activityTo,
                validEmail,
                which,
                onLoan,
                message);
    }

    public ContactFilter withOnLoan(boolean only) {
        return new ContactFilter(
                text,
                relationships,
                owners,
                statuses,
                leadSources,
                groups,
                createdFrom,
                createdTo,
                activityFrom,
                activityTo,
                validEmail,
                archived,
                only,
                message);
    }

    public ContactFilter withMessage(@Nullable Long id) {
        return new ContactFilter(
                text,
                relationships,
                owners,
                statuses,
                leadSources,
                groups,
                createdFrom,
                createdTo,
                activityFrom,
                activityTo,
                validEmail,
                archived,
                onLoan,
                id);
    }
}
