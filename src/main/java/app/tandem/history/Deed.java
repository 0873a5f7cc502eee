package app.tandem.history;

import app.tandem.contact.ArchiveReason;
import app.tandem.people.UserId;
import java.util.ArrayList;
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
 * @param ended whose shares and assignment ended with a change of owner (R27)
 */
record Deed(
        TimelineCursor place,
        String what,
        Kind kind,
        UserId actor,
        @Nullable UserId target,
        String detail,
        boolean keepShare,
        boolean asOwner,
        @Nullable UserId ownerBefore,
        @Nullable UserId assigneeBefore,
        List<UserId> ended)
        implements TimelineEvent {

    private static final int NAMED = 3;

    boolean handsOver() {
        return what.equals("CHANGE_OWNER");
    }

    Deed ending(List<UserId> access) {
        return new Deed(
                place, what, kind, actor, target, detail, keepShare, asOwner, ownerBefore, assigneeBefore, access);
    }

    @Override
    public Set<UserId> people() {
        return Stream.concat(Stream.of(actor, target, ownerBefore, assigneeBefore), ended.stream())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public TimelineEntry told(Names names) {
        var text = acting(names) + " " + text(names);
        return new TimelineEntry(place.at(), kind, names.subject(actor), text, handsOver() ? below(names) : List.of());
    }

    /** R28 and R27: who kept a share, and whose access ended, as far as the viewer may know. */
    private List<String> below(Names names) {
        List<String> lines = new ArrayList<>();
        var kept = names.of(ownerBefore, actor);
        if (keepShare && kept.known()) {
            lines.add("It stayed shared with " + kept.text());
        }
        var lost = ended.stream()
                .map(user -> names.of(user, actor))
                .filter(Names.Word::known)
                .map(Names.Word::text)
                .toList();
        if (!lost.isEmpty()) {
            var first = String.join(", ", lost.subList(0, Math.min(NAMED, lost.size())));
            lines.add("This ended the access of " + first
                    + (lost.size() > NAMED ? " and " + (lost.size() - NAMED) + " more" : ""));
        }
        return lines;
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
            case "ASSIGN" -> "assigned it to " + other + replacing(names);
            case "UNASSIGN" -> self ? "gave up " + their + " assignment" : "unassigned it from " + other;
            case "CHANGE_OWNER" ->
                actor.equals(ownerBefore)
                        ? "made " + other + " the owner"
                        : "changed the owner" + names.of(ownerBefore, actor).in(" from %s") + " to " + other;
            case "ARCHIVE" -> "archived it: " + reason();
            case "ACTIVATE" -> "activated it";
            case "DELETE" -> "deleted it";
            case "PUT_IN_GROUP" -> "added it to " + group();
            case "TAKE_FROM_GROUP" -> "removed it from " + group();
            default -> "changed it";
        };
    }

    /** An assignee who assigns it on is no news. */
    private String replacing(Names names) {
        return actor.equals(assigneeBefore)
                ? ""
                : names.of(assigneeBefore, actor).in(", replacing %s");
    }

    private String group() {
        return detail.isBlank() ? "one of your groups" : "your group “" + detail + "”";
    }

    private String reason() {
        return detail.isBlank()
                ? ArchiveReason.OTHER.label()
                : ArchiveReason.valueOf(detail).label();
    }
}
