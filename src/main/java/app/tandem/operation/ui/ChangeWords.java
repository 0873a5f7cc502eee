package app.tandem.operation.ui;

import app.tandem.audit.Outcome;
import app.tandem.operation.Change;
import app.tandem.operation.Request;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change in the words of previews and results.
 *
 * @param target the other person's name; empty where there is none
 */
public record ChangeWords(Change change, String target) implements Serializable {

    /** The changes of a request, in its order. */
    static List<ChangeWords> of(Request request, People people) {
        Map<UserId, Person> persons = people.find(request.changes().stream()
                .map(Change::target)
                .filter(Objects::nonNull)
                .toList());
        return request.changes().stream()
                .map(change -> new ChangeWords(change, name(change.target(), persons)))
                .toList();
    }

    private static String name(@Nullable UserId target, Map<UserId, Person> persons) {
        var person = target == null ? null : persons.get(target);
        return person == null ? "" : person.name();
    }

    /** The request: "share with Jonas Berg". */
    String order() {
        return change.order(target);
    }

    /** All of them: "assign to Diego Ramos, share with Jonas Berg". */
    static String orders(List<ChangeWords> words) {
        return words.stream().map(ChangeWords::order).distinct().collect(Collectors.joining(", "));
    }

    /** The past form, after a count: "shared with Jonas Berg". */
    String past() {
        return change.past(target);
    }

    /** The outcome after a count in a preview of this change alone: "will be shared with Jonas Berg". */
    String ahead(Outcome outcome) {
        return switch (outcome) {
            case DONE -> change.ahead(target);
            case UNCHANGED -> change.holds(target) + ", unchanged";
            case REFUSED -> "refused";
            case FAILED -> "failed";
        };
    }

    /** The same for several stacked changes, each naming itself. */
    String aheadAmongOthers(Outcome outcome) {
        return outcome == Outcome.DONE ? ahead(outcome) : outcomeWord(outcome) + ": " + order();
    }

    /** "unchanged", "refused", "failed". */
    public static String outcomeWord(Outcome outcome) {
        return switch (outcome) {
            case DONE -> "done";
            case UNCHANGED -> "unchanged";
            case REFUSED -> "refused";
            case FAILED -> "failed";
        };
    }
}
