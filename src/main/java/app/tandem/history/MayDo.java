package app.tandem.history;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Action;
import app.tandem.access.Standing;
import app.tandem.access.Target;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may do with a contact in a few words, by asking the policy for every action. */
final class MayDo {

    /** The words of the actions worth a word, the weightiest first; the rest follows from them. */
    private static final Map<Action, String> WORDS = new LinkedHashMap<>();

    /** What whoever edits does as well, and so is said of those only who do not edit. */
    private static final Set<Action> SMALL =
            EnumSet.of(Action.ADD_NOTE, Action.ADD_TASK, Action.LOG_CALL, Action.SEND_EMAIL);

    static {
        WORDS.put(Action.EDIT, "edit");
        WORDS.put(Action.ADD_NOTE, "notes");
        WORDS.put(Action.ADD_TASK, "tasks");
        WORDS.put(Action.LOG_CALL, "calls");
        WORDS.put(Action.SEND_EMAIL, "e-mail");
        WORDS.put(Action.SHARE, "share");
        WORDS.put(Action.ASSIGN, "assign");
        WORDS.put(Action.ARCHIVE, "archive");
        WORDS.put(Action.ACTIVATE, "activate");
        WORDS.put(Action.CHANGE_OWNER, "change owner");
        WORDS.put(Action.MERGE, "merge");
        WORDS.put(Action.DELETE, "delete");
    }

    private static final int FEW = 2;

    private MayDo() {}

    /** "Everything", "Everything but delete", "Edit, share, assign, archive", "View"; what is possible now. */
    static String inWords(Standing standing) {
        var may = may(standing);
        if (may.isEmpty()) {
            return "Nothing";
        }
        var missing = EnumSet.complementOf(EnumSet.copyOf(may));
        if (missing.stream().filter(WORDS::containsKey).count() <= FEW
                && missing.stream().allMatch(WORDS::containsKey)) {
            return missing.isEmpty() ? "Everything" : "Everything but " + words(missing, may);
        }
        var words = words(may, may);
        var weighty = may.stream().anyMatch(action -> SMALL.contains(action) || action == Action.EDIT);
        return capital(weighty ? words : words.isEmpty() ? "view" : "view, " + words);
    }

    private static Set<Action> may(Standing standing) {
        return Arrays.stream(Action.values())
                .filter(action -> AccessPolicy.decide(action, standing, Target.NONE)
                        .reasons()
                        .isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
    }

    private static String words(Set<Action> some, Set<Action> may) {
        return WORDS.entrySet().stream()
                .filter(word -> some.contains(word.getKey()))
                .filter(word -> some != may || !SMALL.contains(word.getKey()) || !may.contains(Action.EDIT))
                .filter(word -> !already(word.getKey(), some))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
    }

    /** An archived contact cannot be archived, an active one not activated: the policy calls both unchanged (R13). */
    private static boolean already(Action action, Set<Action> some) {
        return action == Action.ACTIVATE && some.contains(Action.ARCHIVE) && some.contains(Action.ACTIVATE);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /** All actions that have a word, for whoever explains them. */
    static List<Action> named() {
        return List.copyOf(WORDS.keySet());
    }
}
