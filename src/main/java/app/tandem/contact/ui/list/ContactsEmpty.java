package app.tandem.contact.ui.list;

import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactFilter.Archived;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.ui.list.filter.FilterChips;
import app.tandem.contact.ui.list.filter.FilterPage;
import app.tandem.people.UserId;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.List;

/** The list's empty state: what was searched, what would help, and next steps. */
class ContactsEmpty {

    private final ContactList contacts;
    private final UserId viewer;
    private final boolean agent;
    private final FilterPage page;
    private final Runnable newContact;

    ContactsEmpty(ContactList contacts, UserId viewer, boolean agent, FilterPage page, Runnable newContact) {
        this.contacts = contacts;
        this.viewer = viewer;
        this.agent = agent;
        this.page = page;
        this.newContact = newContact;
    }

    Component explain(ContactFilter filter) {
        var everything = ContactFilter.NONE.withArchived(Archived.INCLUDED);
        return contacts.count(viewer, everything) == 0 ? nothingYet() : nothingMatches(filter);
    }

    private Component nothingYet() {
        var create = EmptyState.first("New contact", newContact);
        return agent
                ? new EmptyState(
                        Icons.USERS,
                        "Nothing has been shared with you yet.",
                        "A co-marketing partner can share contacts with you. Contacts that you add are yours.",
                        create)
                : new EmptyState(
                        Icons.USERS,
                        "You have no contacts yet.",
                        "Contacts that you add are yours. What others share with you or assign to you appears here.",
                        create);
    }

    private Component nothingMatches(ContactFilter filter) {
        var archived =
                filter.archived() == Archived.LEFT_OUT ? contacts.count(viewer, filter.withArchived(Archived.ONLY)) : 0;
        var filters = FilterChips.count(filter);
        var bare = ContactFilter.NONE.withText(filter.text());
        var without = filters == 0 ? 0 : contacts.count(viewer, bare);
        List<Component> ways = new ArrayList<>();
        if (filters > 0) {
            ways.add(EmptyState.first("Clear filters", () -> page.filter(bare)));
        }
        if (archived > 0) {
            var include = button("Include archived", () -> page.filter(filter.withArchived(Archived.INCLUDED)));
            include.setIcon(Icons.ARCHIVE.create());
            ways.add(include);
        }
        if (!filter.text().isBlank()) {
            var clear = button("Clear the search", () -> page.filter(filter.withText("")));
            clear.addThemeVariants(ButtonVariant.TERTIARY);
            clear.addClassName("t-link");
            ways.add(clear);
        }
        return new EmptyState(
                Icons.SEARCH, fact(filter.text(), filters), help(archived, without), ways.toArray(Component[]::new));
    }

    /** "No contact matches “okonkwa” and 2 filters". */
    private static String fact(String text, int filters) {
        List<String> parts = new ArrayList<>();
        if (!text.isBlank()) {
            parts.add("“" + text.strip() + "”");
        }
        if (filters > 0) {
            parts.add(filters == 1 ? "1 filter" : filters + " filters");
        }
        return parts.isEmpty() ? "All your contacts are archived" : "No contact matches " + String.join(" and ", parts);
    }

    private static String help(int archived, int without) {
        List<String> parts = new ArrayList<>();
        if (archived > 0) {
            parts.add(Amounts.number(archived) + " archived " + (archived == 1 ? "contact does" : "contacts do"));
        }
        if (without > 0) {
            parts.add(
                    parts.isEmpty()
                            ? Amounts.contacts(without) + (without == 1 ? " does" : " do") + " without the filters"
                            : Amounts.number(without) + " without the filters");
        }
        return (parts.isEmpty()
                        ? "Names, e-mail addresses and phone numbers are searched."
                        : String.join(", and ", parts) + ".")
                + " What you cannot see is never counted.";
    }

    private static Button button(String label, Runnable action) {
        return new Button(label, click -> action.run());
    }
}
