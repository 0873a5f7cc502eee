package app.tandem.history;

import app.tandem.operation.Change;
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
 * @param asOwner the supervisor of the owner did it as the owner (R25)
 * @param ended whose shares and assignment ended with a change of owner (R27)
 */
record Deed(
        TimelineCursor place,
        Kind kind,
        Change change,
        boolean handsOver,
        UserId actor,
        boolean asOwner,
        @Nullable UserId ownerBefore,
        @Nullable UserId assigneeBefore,
        List<UserId> ended)
        implements TimelineEvent {

    private static final int NAMED = 3;

    Deed ending(List<UserId> access) {
        return new Deed(place, kind, change, handsOver, actor, asOwner, ownerBefore, assigneeBefore, access);
    }

    @Override
    public Set<UserId> people() {
        return Stream.concat(Stream.of(actor, change.target(), ownerBefore, assigneeBefore), ended.stream())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public TimelineEntry told(Names names) {
        var text = acting(names) + " " + change.inTimeline(new Told(names));
        return new TimelineEntry(place.at(), kind, names.subject(actor), text, handsOver ? below(names) : List.of());
    }

    /** R27, R28: who kept a share and whose access ended, as far as the viewer may know. */
    private List<String> below(Names names) {
        List<String> lines = new ArrayList<>();
        var kept = names.of(ownerBefore, actor);
        if (change.keepShare() && kept.known()) {
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

    /** Hides an actor the viewer may not know. */
    private String acting(Names names) {
        if (!asOwner || !names.of(actor, actor).known()) {
            return "";
        }
        return Objects.equals(ownerBefore, names.viewer()) ? ", acting as you," : ", acting as the owner,";
    }

    /** The event with the names one viewer may know. */
    private final class Told implements Change.Happened {

        private final Names names;

        Told(Names names) {
            this.names = names;
        }

        @Override
        public String target() {
            return names.of(change.target(), actor).orSomebody();
        }

        @Override
        public boolean toOneself() {
            return actor.equals(change.target());
        }

        @Override
        public boolean byOwner() {
            return actor.equals(ownerBefore);
        }

        @Override
        public String their() {
            return actor.equals(names.viewer()) ? "your" : "their";
        }

        @Override
        public String previousOwner(String words) {
            return names.of(ownerBefore, actor).in(words);
        }

        /** Omits the previous assignee who reassigns it. */
        @Override
        public String replaced(String words) {
            return actor.equals(assigneeBefore)
                    ? ""
                    : names.of(assigneeBefore, actor).in(words);
        }
    }
}
