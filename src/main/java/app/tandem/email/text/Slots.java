package app.tandem.email.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The slots of a text, each standing in it as a mark: its number between two characters of private use. Where the text
 * has these characters itself, written or by their number, they become slots too, so that nothing is taken for a mark.
 */
final class Slots {

    private static final String BEGIN = "\uE000";
    private static final String END = "\uE001";

    private static final Pattern MARK = Pattern.compile(BEGIN + "(\\d{1,5})" + END);
    private static final Pattern OWN = Pattern.compile(
            "[" + BEGIN + END + "]|&#(?:0{0,6}5734([45])|[xX]0{0,6}[eE]00([01]));", Pattern.CASE_INSENSITIVE);

    private final List<Slot> slots = new ArrayList<>();
    private final Map<Slot, String> marks = new HashMap<>();

    /** The mark of a slot; equal slots have one. */
    String mark(Slot slot) {
        return marks.computeIfAbsent(slot, one -> {
            slots.add(one);
            return BEGIN + (slots.size() - 1) + END;
        });
    }

    /** A piece of the user's text in which nothing looks like a mark. */
    String guarded(String text) {
        return OWN.matcher(text).replaceAll(found -> mark(Slot.literal(character(found))));
    }

    private static String character(MatchResult found) {
        if (found.group(1) != null) {
            return found.group(1).equals("4") ? BEGIN : END;
        }
        if (found.group(2) != null) {
            return found.group(2).equals("0") ? BEGIN : END;
        }
        return found.group();
    }

    /** As it was written, for telling what is wrong. */
    String written(String marked) {
        return MARK.matcher(marked)
                .replaceAll(found -> Matcher.quoteReplacement(
                        slots.get(Integer.parseInt(found.group(1))).written()));
    }

    /** Whether a mark stands in it. */
    static boolean in(String marked) {
        return MARK.matcher(marked).find();
    }

    /** Where the marks are. */
    static List<MatchResult> marks(String marked) {
        return MARK.matcher(marked).results().toList();
    }

    List<Slot> all() {
        return slots;
    }
}
