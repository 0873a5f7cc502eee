package app.tandem.contact.ui.search;

import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.list.FilterChoices;
import app.tandem.contact.ui.list.FilterAddress;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.shell.parts.PersonLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hits of a search: contacts lead to their record, people to their visible contacts, screens to themselves (R4).
 */
public class SearchHits extends Div {

    private static final int BEST = 10;
    private static final int PEOPLE = 5;

    private final ContactList contacts;
    private final People people;
    private final UserId viewer;
    private final Screens screens;
    private final List<Component> options = new ArrayList<>();
    private int active = -1;

    SearchHits(ContactList contacts, People people, UserId viewer, Screens screens) {
        this.contacts = contacts;
        this.people = people;
        this.viewer = viewer;
        this.screens = screens;
        addClassName("t-hits");
        getElement().setAttribute("role", "listbox").setAttribute("aria-label", "Contacts, people and screens");
    }

    /** Searches; Enter opens the first hit. */
    void look(String text) {
        removeAll();
        options.clear();
        active = -1;
        if (text.isBlank()) {
            return;
        }
        section(
                "Contacts",
                contacts.best(viewer, text, BEST).stream().map(this::hit).toList());
        var found = people.search(viewer, text, PEOPLE);
        if (!found.isEmpty()) {
            var owners = contacts
                    .ownersAmong(viewer, found.stream().map(Person::id).toList())
                    .stream()
                    .map(FilterChoices.Owner::id)
                    .collect(Collectors.toSet());
            section(
                    "People",
                    found.stream()
                            .map(person -> hit(person, owners, person.agent()))
                            .toList());
        }
        section("Screens", screens.find(text));
        if (options.isEmpty()) {
            var none = new Span("Nothing that you can see matches “" + text.strip() + "”.");
            none.addClassName("t-sub");
            add(none);
        }
        move(1);
    }

    void move(int by) {
        if (!options.isEmpty()) {
            active = Math.floorMod(active + by, options.size());
            for (var n = 0; n < options.size(); n++) {
                options.get(n).getElement().setAttribute("aria-selected", String.valueOf(n == active));
            }
            options.get(active).getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }

    public String activeId() {
        return active < 0 ? "" : options.get(active).getId().orElse("");
    }

    /** Opens the marked hit. */
    void open(UI ui) {
        if (active >= 0 && options.get(active) instanceof Anchor hit) {
            var to = new Location(hit.getHref());
            ui.navigate(to.getPath(), to.getQueryParameters());
            // the keyboard goes along
            ui.getPage().executeJs("window.tandemIntoPage?.()");
        }
    }

    private void section(String label, List<Component> hits) {
        if (!hits.isEmpty()) {
            var heading = new Span(label);
            heading.addClassNames("t-label", "t-hits-label");
            add(heading);
            for (var hit : hits) {
                hit.setId("hit-" + options.size());
                hit.getElement().getClassList().add("t-hit");
                hit.getElement().setAttribute("role", "option").setAttribute("tabindex", "-1");
                options.add(hit);
                add(hit);
            }
        }
    }

    private Component hit(ContactRow row) {
        var mark = new Span();
        mark.addClassName("t-mark-rel");
        mark.getElement().setAttribute("data-rel", row.relationship().name().toLowerCase(Locale.ROOT));
        var name = new Span(row.name());
        name.addClassName("t-person-name");
        var owner = row.owner().id().equals(viewer) ? "You" : row.owner().name();
        var line = new Span((row.archived() ? "Archived · " : row.status().label() + " · ") + owner);
        line.addClassName("t-sub");
        return new Anchor("contacts/" + row.id().value(), mark, name, line);
    }

    private Component hit(Person person, Set<UserId> owners, boolean partner) {
        var line = new PersonLine(person, partner);
        if (!owners.contains(person.id())) {
            return new Div(line);
        }
        var address = new FilterAddress(ContactFilter.NONE.withOwners(Set.of(person.id())), ContactSort.BY_NAME);
        QueryParameters query = address.write();
        return new Anchor(new Location("contacts", query).getPathWithQueryParameters(), line);
    }
}
