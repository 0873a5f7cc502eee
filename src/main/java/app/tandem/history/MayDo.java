package app.tandem.history;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Action;
import app.tandem.access.Standing;
import app.tandem.access.Target;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Summarizes what a person may do with a contact, by asking the policy for every action. */
final class MayDo {

    /** The actions worth a word, most important first; the rest follows from them. */
    private static final Map<Action, String> WORDS = new LinkedHashMap<>();

    /** Actions implied by editing, mentioned only for people who may not edit. */
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

    /** "Everything", "Everything but delete", "Edit, share, assign, archive", "View": what is possible now. */
    static String inWords(Standing standing) {
        Set<Action> allowed = EnumSet.noneOf(Action.class);
        Set<Action> denied = EnumSet.noneOf(Action.class);
        for (var action : Action.values()) {
            var decision = AccessPolicy.decide(action, standing, Target.NONE);
            if (decision.allowed()) {
                allowed.add(action);
            } else if (!decision.reasons().isEmpty()) {
                denied.add(action);
            }
        }
        if (allowed.isEmpty()) {
            return "Nothing";
        }
        if (denied.size() <= FEW && WORDS.keySet().containsAll(denied)) {
            return denied.isEmpty() ? "Everything" : "Everything but " + words(denied);
        }
        boolean small = allowed.stream().anyMatch(SMALL::contains);
        if (allowed.contains(Action.EDIT)) {
            allowed.removeAll(SMALL);
        }
        var words = words(allowed);
        var sentence = small ? words : words.isEmpty() ? "view" : "view, " + words;
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String words(Set<Action> some) {
        return WORDS.entrySet().stream()
                .filter(word -> some.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
    }
}
