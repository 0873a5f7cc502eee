package app.tandem.contact.list;

import static app.tandem.testing.Northfield.*;

import app.tandem.contact.Selection;
import app.tandem.testing.StrangerCases;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** The list, its filters and saved views (R4). */
class ListStrangerTest extends StrangerCases {

    @Autowired
    ContactList contactList;

    @Autowired
    SavedViews savedViews;

    @Autowired
    SavedFilters savedFilters;

    long view;

    @Override
    protected void given() {
        view = savedViews.create(maya, SECRET, "owner=" + maya.value(), "NAME");
        savedViews.openFirst(maya, view, true);
        given.contact().ownedBy(maya).assignedTo(priya).create();
    }

    @Override
    protected void cases() {
        var filter = ContactFilter.NONE.withArchived(ContactFilter.Archived.INCLUDED);
        asks(
                "ContactList.page",
                s -> contactList.page(s, filter, ContactSort.BY_NAME, 0, 10),
                s -> contactList.page(s, filter.withOwners(Set.of(maya)), ContactSort.BY_NAME, 0, 10));
        asks("ContactList.page", s -> contactList.page(s, filter.withMessage(message), ContactSort.BY_NAME, 0, 10))
                .by(() -> jonas);
        asks(
                "ContactList.count",
                s -> contactList.count(s, filter),
                s -> contactList.count(s, filter, Set.of(contact)),
                s -> contactList.count(s, filter, new Selection.Some(Set.of(contact))),
                s -> contactList.count(s, filter.withGroups(Set.of(group)).withLeadSources(Set.of(source))));
        asks("ContactList.matching", s -> contactList.matching(s, filter, Set.of(contact)));
        asks("ContactList.inOrder", s -> contactList.inOrder(s, List.of(contact.value()), ContactSort.BY_NAME));
        asks("ContactList.names", s -> contactList.names(s, Set.of(contact)));
        asks("ContactList.ofMessage", s -> contactList.ofMessage(s, message)).by(() -> jonas);
        asks("ContactList.owners", s -> contactList.owners(s));
        asks("ContactList.ownersAmong", s -> contactList.ownersAmong(s, List.of(maya)));
        asks("ContactList.sharedAmong", s -> contactList.sharedAmong(s, List.of(jonas)));
        asks("ContactList.assigneesAmong", s -> contactList.assigneesAmong(s, List.of(priya)));
        asks("ContactList.leadSources", s -> contactList.leadSources(s));
        asks("ContactList.groups", s -> contactList.groups(s));
        asks("ContactList.best", s -> contactList.best(s, "Okonkwo", 10));
        own("ContactList.licensed");
        own("SavedViews.create");
        asks("SavedViews.of", s -> savedViews.of(s));
        asks("SavedViews.find", s -> savedViews.find(s, view));
        asks("SavedViews.first", s -> savedViews.first(s));
        does("SavedViews.save", s -> savedViews.save(s, view, "", ""));
        does("SavedViews.rename", s -> savedViews.rename(s, view, "Stolen"));
        does("SavedViews.openFirst", s -> savedViews.openFirst(s, view, false));
        does("SavedViews.delete", s -> savedViews.delete(s, view));
        asks(
                "SavedFilters.stillThere",
                s -> savedFilters
                        .stillThere(s, ContactFilter.NONE.withOwners(Set.of(maya)))
                        .owners(),
                s -> savedFilters
                        .stillThere(s, ContactFilter.NONE.withGroups(Set.of(group)))
                        .groups());
    }
}
