package app.tandem.bench;

import app.tandem.contact.ContactField;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.list.FilterChoices;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.Contacts;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What one look at a screen asks of several services: the list shown, a record opened, filters opened, a search. */
final class ScreenReads {

    /** In the global search. */
    private static final int BEST = 10;

    private static final int PEOPLE = 5;
    /** In names of contacts and of people of the book. */
    private static final String SEARCHED = "berg";

    private final Lab lab;
    private final UserId viewer;
    private final Example example;
    private final Reads reads;
    private final ContactList list;

    ScreenReads(Lab lab, Viewer viewer, Example example, Reads reads) {
        this.lab = lab;
        this.viewer = viewer.id();
        this.example = example;
        this.reads = reads;
        this.list = lab.service(ContactList.class);
    }

    void add() {
        lists();
        record();
        reads.ids(
                "choices: owners",
                "choices-owners",
                () -> list.owners(viewer).stream()
                        .map(owner -> owner.id().value())
                        .toList());
        reads.ids(
                "choices: lead sources",
                "choices-lead-sources",
                () -> list.leadSources(viewer).stream()
                        .map(FilterChoices.LeadSource::id)
                        .toList());
        reads.ids(
                "choices: groups",
                "choices-groups",
                () -> list.groups(viewer).stream().map(FilterChoices.Group::id).toList());
        search();
    }

    /** Counted once, for the foot and for the height of the grid. */
    private void lists() {
        reads.add(
                "screen: the list",
                "list",
                Map.of(),
                Way.of(() -> shown(ContactFilter.NONE), shown -> List.of(shown.count(), PageShape.of(shown.page()))),
                results -> List.of(results.get(0).getFirst().number(0), PageShape.of(results.get(1), results.get(2))));
        reads.add(
                "screen: the list of an owner",
                "list-of-owner",
                Map.of("owner", example.owner().value()),
                Way.of(this::ofOwner, shown -> List.of(shown.count(), PageShape.of(shown.page()))),
                results -> List.of(results.get(0).getFirst().number(0), PageShape.of(results.get(1), results.get(2))));
    }

    private record Shown(long count, List<ContactRow> page) {}

    private Shown shown(ContactFilter filter) {
        long count = list.count(viewer, filter);
        return new Shown(count, list.page(viewer, filter, ContactSort.BY_NAME, 0, Reads.PAGE));
    }

    /** The chip above the list tells the owner's name. */
    private Shown ofOwner() {
        list.ownersAmong(viewer, Set.of(example.owner()));
        return shown(ContactFilter.NONE.withOwners(Set.of(example.owner())));
    }

    private void record() {
        reads.add(
                "screen: a record",
                "open",
                Map.of("contact", example.contact().value()),
                Way.of(this::open, ScreenReads::shape),
                results -> {
                    var contact = results.get(0).getFirst();
                    List<RawPlan.Row> people = results.get(1);
                    return List.of(
                            contact.number(0),
                            contact.text(9),
                            people.stream()
                                    .filter(row -> row.is(1))
                                    .map(row -> row.number(0))
                                    .toList(),
                            people.stream()
                                    .filter(row -> row.is(2))
                                    .map(row -> row.number(0))
                                    .toList(),
                            people.stream()
                                    .filter(row -> row.is(3))
                                    .map(row -> row.number(0))
                                    .toList(),
                            results.get(2).getFirst().number(0));
                });
    }

    private ContactRecord open() {
        return lab.service(Contacts.class).open(viewer, example.contact());
    }

    private static Object shape(ContactRecord record) {
        var assignee = record.assignee();
        return List.of(
                record.id().value(),
                record.data().text(ContactField.EMAIL),
                List.of(record.owner().person().id().value()),
                assignee == null ? List.of() : List.of(assignee.person().id().value()),
                record.sharedWith().stream()
                        .map(related -> related.person().id().value())
                        .toList(),
                (long) record.seenBy());
    }

    private record Hits(List<ContactRow> contacts, List<Person> people, Set<UserId> owners) {}

    private void search() {
        reads.add(
                "screen: global search",
                "global-search",
                Map.of("pattern", "%" + SEARCHED + "%", "whole", "\n" + SEARCHED + "\n", "begin", "\n" + SEARCHED),
                Way.of(
                        this::look,
                        hits -> List.of(
                                PageShape.of(hits.contacts()),
                                hits.people().stream()
                                        .map(person -> person.id().value())
                                        .toList(),
                                hits.owners().stream().map(UserId::value).collect(Collectors.toSet()))),
                results -> List.of(
                        PageShape.of(results.get(0), results.get(1)),
                        results.get(2).stream().map(row -> row.number(0)).toList(),
                        results.get(3).stream().map(row -> row.number(0)).collect(Collectors.toSet())));
    }

    /** People lead to what they own of what one sees. */
    private Hits look() {
        List<ContactRow> best = list.best(viewer, SEARCHED, BEST);
        var people = lab.service(People.class);
        List<Person> found = new ArrayList<>(people.search(viewer, SEARCHED, PEOPLE));
        if (found.isEmpty()) {
            return new Hits(best, found, Set.of());
        }
        people.actor(viewer);
        Set<UserId> owners = list
                .ownersAmong(viewer, found.stream().map(Person::id).toList())
                .stream()
                .map(FilterChoices.Owner::id)
                .collect(Collectors.toSet());
        return new Hits(best, found, owners);
    }
}
