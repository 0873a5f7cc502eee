package app.tandem.history;

import app.tandem.contact.record.ContactRecord;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** Explains why somebody does not see a contact: every possible way, and why it does not apply (R4, R16). */
@Component
class WhyNot {

    private final People people;
    private final AccessRows rows;

    WhyNot(People people, AccessRows rows) {
        this.people = people;
        this.rows = rows;
    }

    /** Sentences about somebody of whom the viewer may know that they do not see it. */
    List<String> sentences(ContactRecord record, Person person, boolean related) {
        List<String> why = new ArrayList<>();
        var name = person.firstName();
        if (!person.active()) {
            why.add(person.name() + "'s account is deactivated.");
        }
        why.add(
                related
                        ? name + " still has access and will see it again once the account is reactivated."
                        : name + " does not own it, and it is neither assigned to nor shared with " + name + ".");
        var owner = record.owner().person();
        var organization = people.find(owner.id())
                .orElseThrow(() -> new NoSuchElementException("The owner is gone"))
                .organization();
        if (organization.equals(person.organization())) {
            why.add(teams(person, owner.id(), owner.name()));
        } else if (!related) {
            why.add("A partnership by itself shares nothing.");
        }
        return why;
    }

    private String teams(Person person, UserId owner, String ownerName) {
        var teams = rows.teams(person.id(), owner);
        var theirs = teams.getOrDefault(person.id(), Map.of());
        var owners = teams.getOrDefault(owner, Map.of());
        var name = person.firstName();
        var both = new LinkedHashMap<>(theirs);
        both.keySet().retainAll(owners.keySet());
        if (!both.isEmpty()) {
            return name + " and " + ownerName + " are both on " + String.join(", ", both.keySet())
                    + "; being on the same team shares nothing.";
        }
        var managed = theirs.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        return managed.isEmpty()
                ? name + " supervises nobody on the owner's teams."
                : name + " manages " + String.join(", ", managed) + "; the owner, " + ownerName + ", is on "
                        + (owners.isEmpty() ? "no team." : String.join(", ", owners.keySet()) + ".");
    }
}
