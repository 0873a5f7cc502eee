package app.tandem.contact.ui.list.filter;

import app.tandem.access.Relationship;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactFilter.Archived;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.FilterChoices;
import app.tandem.contact.ui.list.filter.FilterOptions.Option;
import app.tandem.people.UserId;
import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The choices of the filters, read on demand: only what the viewer sees (R6). */
public class FilterSource implements Serializable {

    private final transient ContactList contacts;
    private final UserId viewer;

    public FilterSource(ContactList contacts, UserId viewer) {
        this.contacts = contacts;
        this.viewer = viewer;
    }

    /** Whether contacts can be outside of the viewer's licences (R50). */
    boolean licensed() {
        return contacts.licensed(viewer);
    }

    List<Option<Relationship>> relationships() {
        return Arrays.stream(Relationship.values())
                .map(one -> new Option<>(one, one.label(), ""))
                .toList();
    }

    List<Option<LeadStatus>> statuses() {
        return Arrays.stream(LeadStatus.values())
                .map(one -> new Option<>(one, one.label(), ""))
                .toList();
    }

    List<Option<UserId>> owners() {
        return options(contacts.owners(viewer));
    }

    /** Up to as many as a chip names are looked up alone. */
    private List<Option<UserId>> owners(Set<UserId> chosen) {
        return chosen.size() <= FilterWords.NAMED ? options(contacts.ownersAmong(viewer, chosen)) : owners();
    }

    /** Puts the viewer first. */
    private List<Option<UserId>> options(List<FilterChoices.Owner> owners) {
        var all = owners.stream()
                .map(one -> one.id().equals(viewer)
                        ? new Option<>(one.id(), "You", "")
                        : new Option<>(one.id(), one.name(), one.organization()))
                .toList();
        return Stream.concat(
                        all.stream().filter(one -> one.value().equals(viewer)),
                        all.stream().filter(one -> !one.value().equals(viewer)))
                .toList();
    }

    List<Option<Long>> leadSources() {
        return contacts.leadSources(viewer).stream()
                .map(one -> new Option<>(one.id(), one.name(), one.organization()))
                .toList();
    }

    List<Option<Long>> groups() {
        return contacts.groups(viewer).stream()
                .map(one -> new Option<>(one.id(), one.name(), one.owner()))
                .toList();
    }

    /** Describes a message filter, and how many of its contacts are gone since. */
    String message(ContactFilter filter) {
        long message = Objects.requireNonNullElse(filter.message(), 0L);
        int all = contacts.ofMessage(viewer, message);
        var seen = ContactFilter.NONE.withArchived(Archived.INCLUDED).withMessage(message);
        int gone = all - contacts.count(viewer, seen);
        return gone <= 0 ? "From message" : String.format(Locale.US, "From message: %,d of %,d gone", gone, all);
    }

    /** With whom, by name; of many only the number. */
    String sharedWith(ContactFilter filter) {
        return named(filter.sharedWith(), contacts::sharedAmong);
    }

    /** To whom, by name; of many only the number. */
    String assignees(ContactFilter filter) {
        return named(filter.assignees(), contacts::assigneesAmong);
    }

    private String named(Set<UserId> chosen, BiFunction<UserId, Collection<UserId>, List<FilterChoices.Owner>> found) {
        return chosen.size() <= FilterWords.NAMED
                ? FilterWords.some(options(found.apply(viewer, chosen)), chosen)
                : chosen.size() + " people";
    }

    /** The choices of one filter with the current ones ticked. */
    Component choices(FilterKind kind, FilterPage page) {
        var now = page.filter();
        var label = kind.label();
        return switch (kind) {
            case RELATIONSHIP ->
                new FilterOptions<>(
                        label,
                        "No relationship",
                        relationships(),
                        now.relationships(),
                        some -> page.filter(page.filter().withRelationships(some)));
            case OWNER ->
                new FilterOptions<>(
                        label,
                        "Nobody",
                        owners(),
                        now.owners(),
                        some -> page.filter(page.filter().withOwners(some)));
            case STATUS ->
                new FilterOptions<>(
                        label,
                        "No status",
                        statuses(),
                        now.statuses(),
                        some -> page.filter(page.filter().withStatuses(some)));
            case LEAD_SOURCE ->
                new FilterOptions<>(
                        label,
                        "No lead source",
                        leadSources(),
                        now.leadSources(),
                        some -> page.filter(page.filter().withLeadSources(some)));
            case GROUP ->
                new FilterOptions<>(
                        label,
                        "No group",
                        groups(),
                        now.groups(),
                        some -> page.filter(page.filter().withGroups(some)));
            case CREATED ->
                new FilterDays(
                        label,
                        now.created(),
                        false,
                        days -> page.filter(page.filter().withCreated(days)));
            case LAST_ACTIVITY ->
                new FilterDays(
                        label,
                        now.activity(),
                        true,
                        days -> page.filter(page.filter().withActivity(days)));
        };
    }

    /** A set filter in words, such as "New Lead, Engaged" or "any except Closed". */
    String words(FilterKind kind, ContactFilter filter) {
        return switch (kind) {
            case RELATIONSHIP -> FilterWords.some(relationships(), filter.relationships());
            case OWNER -> FilterWords.some(owners(filter.owners()), filter.owners());
            case STATUS -> FilterWords.some(statuses(), filter.statuses());
            case LEAD_SOURCE -> FilterWords.some(leadSources(), filter.leadSources());
            case GROUP -> FilterWords.some(groups(), filter.groups());
            case CREATED -> FilterWords.days(filter.created());
            case LAST_ACTIVITY -> FilterWords.days(filter.activity());
        };
    }
}
