package app.tandem.contact.list;

import app.tandem.contact.record.LeadSources;
import app.tandem.people.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cleans saved filters of owners, lead sources and groups that are no longer there for their person (R6). */
@Service
@Transactional(readOnly = true)
public class SavedFilters {

    private final ContactList list;
    private final LeadSources leadSources;

    SavedFilters(ContactList list, LeadSources leadSources) {
        this.list = list;
        this.leadSources = leadSources;
    }

    /**
     * The filter without owners, lead sources and groups that are gone or hidden from the viewer. Queries only what the
     * filter has.
     */
    public ContactFilter stillThere(UserId viewer, ContactFilter filter) {
        var now = filter;
        if (!filter.owners().isEmpty()) {
            Set<UserId> seen = list.ownersAmong(viewer, filter.owners()).stream()
                    .map(FilterChoices.Owner::id)
                    .collect(Collectors.toSet());
            // one's own name is no secret, even while one owns nothing
            seen.add(viewer);
            now = now.withOwners(both(filter.owners(), seen));
        }
        if (!filter.leadSources().isEmpty()) {
            Set<Long> there = list.leadSources(viewer).stream()
                    .map(FilterChoices.LeadSource::id)
                    .collect(Collectors.toSet());
            leadSources.of(viewer).forEach(source -> there.add(source.id()));
            now = now.withLeadSources(both(filter.leadSources(), there));
        }
        if (!filter.groups().isEmpty()) {
            Set<Long> there =
                    list.groups(viewer).stream().map(FilterChoices.Group::id).collect(Collectors.toSet());
            there.addAll(list.ownGroups(viewer));
            now = now.withGroups(both(filter.groups(), there));
        }
        return now;
    }

    private static <T> Set<T> both(Collection<T> asked, Collection<T> there) {
        Set<T> both = new HashSet<>(asked);
        both.retainAll(there);
        return both;
    }
}
