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
 * One change in the words of previews and results.
 *
 * @param target the other person's name; empty where there is none
 */
record ChangeWords(Change change, String target) implements Serializable {

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

    /** What is asked for: "share with Jonas Berg". */
    String order() {
        return change.order(target);
    }

    /** All of them: "assign to Diego Ramos, share with Jonas Berg". */
    static String orders(List<ChangeWords> words) {
        return words.stream().map(ChangeWords::order).distinct().collect(Collectors.joining(", "));
    }

    /** After the number of contacts: "shared with Jonas Berg". */
    String past() {
        return switch (change.action()) {
            case SHARE -> "shared with " + target;
            case UNSHARE -> "no longer shared with " + target;
            case ASSIGN -> "assigned to " + target;
            case UNASSIGN -> "no longer assigned to " + target;
            case ARCHIVE -> "archived";
            case ACTIVATE -> "activated";
            case CHANGE_OWNER -> "now owned by " + target;
            case PUT_IN_GROUP -> "added to " + group();
            case TAKE_FROM_GROUP -> "removed from " + group();
            case DELETE -> "deleted";
            case EXPORT -> "exported";
            default -> throw new IllegalArgumentException(change.action().name());
        };
    }

    /** After the number of an outcome in a preview of this change alone: "will be shared with Jonas Berg". */
    String ahead(Outcome outcome) {
        return switch (outcome) {
            case DONE ->
                switch (change.action()) {
                    case SHARE, ASSIGN, ARCHIVE, ACTIVATE, DELETE, PUT_IN_GROUP, TAKE_FROM_GROUP, EXPORT ->
                        "will be " + past();
                    case UNSHARE -> "will no longer be shared with " + target;
                    case UNASSIGN -> "will no longer be assigned to " + target;
                    default -> "will be owned by " + target;
                };
            case UNCHANGED -> holds() + ", unchanged";
            case REFUSED -> "refused";
            case FAILED -> "failed";
        };
    }

    /** The same where several changes stand below each other, so that each says which it is. */
    String aheadAmongOthers(Outcome outcome) {
        return outcome == Outcome.DONE ? ahead(outcome) : outcomeWord(outcome) + ": " + order();
    }

    /** "unchanged", "refused", "failed". */
    static String outcomeWord(Outcome outcome) {
        return switch (outcome) {
            case DONE -> "done";
            case UNCHANGED -> "unchanged";
            case REFUSED -> "refused";
            case FAILED -> "failed";
        };
    }

    private String group() {
        return "“" + change.group() + "”";
    }

    private String holds() {
        return switch (change.action()) {
            case SHARE -> "already shared or owned";
            case ASSIGN -> "already assigned or owned";
            case UNSHARE -> "not shared with " + target;
            case UNASSIGN -> "not assigned to " + target;
            case ARCHIVE -> "already archived";
            case ACTIVATE -> "already active";
            case PUT_IN_GROUP -> "already in the group";
            case TAKE_FROM_GROUP -> "not in the group";
            default -> "already owned by " + target;
        };
    }
}
