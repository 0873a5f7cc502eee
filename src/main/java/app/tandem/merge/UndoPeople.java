package app.tandem.merge;

import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people around an undone merge. */
@Component
class UndoPeople {

    private final People people;

    UndoPeople(People people) {
        this.people = people;
    }

    Map<UserId, Person> find(Collection<UserId> users) {
        return people.find(users);
    }

    /** Who sees all that the owner has, whatever is shared with them. */
    Set<UserId> supervisors(Actor owner) {
        return people.supervisorsOf(owner.id()).stream().map(Person::id).collect(Collectors.toSet());
    }
}
