package app.tandem.history;

import app.tandem.contact.ArchiveReason;
import app.tandem.people.UserId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one change of an operation did to a contact.
 *
 * @param what the action's name, as it is kept
 * @param detail why it was archived, or the name of a group
 * @param asOwner the supervisor of the owner did it as the owner (R25)
 */
record Deed(
        Place place,
        String what,
        Kind kind,
        UserId actor,
        @Nullable UserId target,
        String detail,
        boolean keepShare,
        boolean asOwner,
        @Nullable UserId ownerBefore,
        @Nullable UserId assigneeBefore)
        implements Trace {

    @Override
    public Set<UserId> people() {
        return Stream.of(actor, target, ownerBefore, assigneeBefore)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public Happening told(Names names) {
        var text = acting(names) + " " + text(names);
        var kept = names.of(ownerBefore, actor);
        return new Happening(
                place.at(),
                kind,
                names.subject(actor),
                text,
                what.equals("CHANGE_OWNER") && keepShare && kept.known()
                        ? List.of("It stayed shared with " + kept.text())
                        : List.of());
    }

    /** The actor whom the viewer may not know acts as nobody. */
    private String acting(Names names) {
        if (!asOwner || !names.of(actor, actor).known()) {
            return "";
        }
        return Objects.equals(ownerBefore, names.viewer()) ? ", acting as you," : ", acting as the owner,";
    }

    private String text(Names names) {
        var other = names.of(target, actor).orSomebody();
        boolean self = actor.equals(target);
        var their = actor.equals(names.viewer()) ? "your" : "their";
        return switch (what) {
            case "SHARE" -> "shared it with " + other;
            case "UNSHARE" -> self ? "gave up " + their + " share" : "unshared it from " + other;
            case "ASSIGN" ->
                "assigned it to " + other + names.of(assigneeBefore, actor).in(", replacing %s");
            case "UNASSIGN" -> self ? "gave up " + their + " assignment" : "unassigned it from " + other;
            case "CHANGE_OWNER" ->
                actor.equals(ownerBefore)
                        ? "made " + other + " the owner"
                        : "changed the owner" + names.of(ownerBefore, actor).in(" from %s") + " to " + other;
            case "ARCHIVE" -> "archived it: " + reason();
            case "ACTIVATE" -> "activated it";
            case "DELETE" -> "deleted it";
            case "PUT_IN_GROUP", "ADD_TO_GROUP" -> "put it in " + group();
            case "TAKE_OUT_OF_GROUP", "REMOVE_FROM_GROUP" -> "took it out of " + group();
            default -> "changed it";
        };
    }

    private String group() {
        return detail.isBlank() ? "a group of yours" : "your group “" + detail + "”";
    }

    private String reason() {
        return detail.isBlank()
                ? ArchiveReason.OTHER.label()
                : ArchiveReason.valueOf(detail).label();
    }
}
