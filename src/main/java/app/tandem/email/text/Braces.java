package app.tandem.email.text;

import app.tandem.email.text.EmailTextRefused.Place;
import app.tandem.email.text.EmailTextRefused.Problem;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what stands in double braces. Fields become Mustache's plain variables; everything else that Mustache would
 * understand becomes a problem and a slot with the text as it was.
 */
final class Braces {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WITHOUT_WIDTH = Pattern.compile("\\p{Cf}");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");
    private static final Pattern ONE_BRACE = Pattern.compile("(?<!\\{)\\{([^{}|\\n]{1,40})(?:\\|[^{}\\n]*)?\\}(?!\\})");
    private static final int SHOWN = 60;

    private final Place place;
    private final String text;
    private final Slots slots;
    private final List<Problem> problems;
    private final StringBuilder read = new StringBuilder();
    private int at;

    private Braces(Place place, String text, Slots slots, List<Problem> problems) {
        this.place = place;
        this.text = text;
        this.slots = slots;
        this.problems = problems;
    }

    /** The text with plain variables only; what it refused is added to the problems. */
    static String read(Place place, String text, Slots slots, List<Problem> problems) {
        return new Braces(place, text, slots, problems).read();
    }

    private String read() {
        while (at < text.length()) {
            int open = text.indexOf("{{", at);
            int close = text.indexOf("}}", at);
            if (close >= 0 && (open < 0 || close < open)) {
                stray(close);
            } else if (open >= 0) {
                between(at, open);
                tag(open);
            } else {
                between(at, text.length());
                at = text.length();
            }
        }
        return read.toString();
    }

    private void between(int begin, int end) {
        var piece = text.substring(begin, end);
        ONE_BRACE
                .matcher(piece)
                .results()
                .filter(found -> MergeField.named(BLANKS.matcher(found.group(1)).replaceAll(" "))
                        .isPresent())
                .forEach(found ->
                        problem(found.group(), found.group() + " has single braces. Write {" + found.group() + "}."));
        read.append(slots.guarded(piece));
    }

    private void stray(int close) {
        int end = close + 2;
        while (end < text.length() && text.charAt(end) == '}') {
            end++;
        }
        int begin = Math.max(text.lastIndexOf('{', close), text.lastIndexOf('\n', close) + 1);
        boolean opened = begin >= at && text.charAt(begin) == '{';
        int from = opened ? begin : close;
        between(at, from);
        var what = text.substring(from, end);
        refuse(
                end,
                what,
                opened
                        ? shown(what) + " has one brace too few. Write {{First name}}."
                        : "}} ends no merge field. A merge field begins with {{, as in {{First name}}.");
    }

    private void tag(int open) {
        if (text.startsWith("{{{", open)) {
            raw(open);
            return;
        }
        int close = text.indexOf("}}", open + 2);
        int next = text.indexOf("{{", open + 2);
        if (close < 0
                || (next >= 0 && next < close)
                || BLANK_LINE.matcher(text).region(open, close).find()) {
            unclosed(open);
            return;
        }
        var written = text.substring(open, close + 2);
        var inner =
                BLANKS.matcher(text.substring(open + 2, close)).replaceAll(" ").strip();
        if (inner.isEmpty()) {
            refuse(
                    close + 2,
                    written,
                    "{{}} names no merge field. Write its name between the braces, as in {{First name}}.");
            return;
        }
        var special = special(inner.charAt(0));
        if (!special.isEmpty()) {
            refuse(close + 2, written, shown(written) + " " + special);
            return;
        }
        field(written, inner, close + 2);
    }

    private void field(String written, String inner, int end) {
        int bar = inner.indexOf('|');
        var name = WITHOUT_WIDTH
                .matcher(bar < 0 ? inner : inner.substring(0, bar))
                .replaceAll("")
                .strip();
        var field = MergeField.named(name);
        if (field.isEmpty()) {
            var no = shown(written) + " is no field. ";
            refuse(
                    end,
                    written,
                    Near.to(name)
                            .map(near -> no + near.label() + " is.")
                            .orElse(no + "Choose one from the list of merge fields."));
            return;
        }
        var fallback = bar < 0 ? "" : Clean.line(inner.substring(bar + 1));
        read.append("{{")
                .append(name)
                .append(fallback.isEmpty() ? "" : "|" + fallback)
                .append("}}");
        at = end;
    }

    /** Why Mustache's other tags are refused; empty for a name. */
    private static String special(char first) {
        return switch (first) {
            case '#' -> "begins a section. E-mails have merge fields only, no conditions, repetitions or lambdas.";
            case '^' ->
                "begins an inverted section. E-mails have merge fields only; for a missing value write a fallback, as in"
                        + " {{First name|there}}.";
            case '/' -> "ends a section. E-mails have merge fields only, no conditions, repetitions or lambdas.";
            case '>', '<', '$' -> "is a partial, the text of another template. E-mails have merge fields only.";
            case '&' -> "would be raw HTML, which e-mails do not have. Write {{First name}} without &.";
            case '!' -> "is a comment. E-mails have merge fields only.";
            case '=' -> "would change the braces. E-mails have merge fields only, in double braces.";
            default -> "";
        };
    }

    private void raw(int open) {
        int inside = open;
        while (inside < text.length() && text.charAt(inside) == '{') {
            inside++;
        }
        int line = text.indexOf('\n', inside) < 0 ? text.length() : text.indexOf('\n', inside);
        int close = text.indexOf("}}", inside);
        int next = text.indexOf("{{", inside);
        if (close < 0 || close > line || (next >= 0 && next < close)) {
            unclosed(open);
            return;
        }
        int end = close;
        while (end < text.length() && text.charAt(end) == '}') {
            end++;
        }
        var what = text.substring(open, end);
        refuse(
                end,
                what,
                shown(what) + " would be raw HTML, which e-mails do not have. Write two braces on each side.");
    }

    private void unclosed(int open) {
        int end = open;
        while (end < text.length() && text.charAt(end) == '{') {
            end++;
        }
        int next = text.indexOf("{{", end) < 0 ? text.length() : text.indexOf("{{", end);
        int line = text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end);
        var what = text.substring(open, Math.min(next, line)).stripTrailing();
        refuse(
                Math.max(end, open + what.length()),
                what,
                shown(what) + " is not closed. Write }} after the name of the field.");
    }

    private void refuse(int end, String what, String sentence) {
        problem(what, sentence);
        read.append(slots.mark(Slot.literal(what)));
        at = end;
    }

    private void problem(String what, String sentence) {
        problems.add(new Problem(place, shown(what), sentence));
    }

    static String shown(String what) {
        var line = Clean.line(what);
        return line.length() <= SHOWN
                ? line
                : line.substring(
                                0,
                                line.offsetByCodePoints(0, Math.min(SHOWN, line.codePointCount(0, line.length())) - 1))
                        + "…";
    }
}
