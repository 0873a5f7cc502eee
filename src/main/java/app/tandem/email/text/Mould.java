package app.tandem.email.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text with marks, cut once into what stays and what is filled in. */
final class Mould {

    private static final Pattern TAG = Pattern.compile("<[^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>");
    private static final Pattern INLINE = Pattern.compile("</?(?:strong|em|a|code)[ >].*");
    private static final Pattern QUOTED = Pattern.compile("^[> ]*(?:- |\\d{1,9}\\. )?[> ]*");
    private static final String PUNCTUATION = ",.;:!?)";

    private sealed interface Piece {}

    private record Text(String text, boolean tag) implements Piece {}

    /** @param indent what begins its second line and those that follow */
    private record Value(int slot, String indent) implements Piece {}

    /** Blanks that go where all these slots are empty, since punctuation follows. */
    private record Gap(String blanks, int[] slots) implements Piece {}

    private final List<Piece> pieces;
    private final int length;

    private Mould(List<Piece> pieces, int length) {
        this.pieces = pieces;
        this.length = length;
    }

    /** A mould of HTML: what stands in angle brackets is a tag. */
    static Mould html(String marked) {
        var pieces = new ArrayList<Piece>();
        var tags = TAG.matcher(marked);
        int at = 0;
        while (tags.find()) {
            cut(marked.substring(at, tags.start()), pieces, false);
            pieces.add(new Text(tags.group(), true));
            at = tags.end();
        }
        cut(marked.substring(at), pieces, false);
        return new Mould(gaps(pieces), marked.length());
    }

    static Mould plain(String marked) {
        var pieces = new ArrayList<Piece>();
        cut(marked, pieces, true);
        return new Mould(gaps(pieces), marked.length());
    }

    /** With a value for each slot. */
    String filled(String[] values) {
        var text = new StringBuilder(length + 64);
        for (Piece piece : pieces) {
            switch (piece) {
                case Text same -> text.append(same.text);
                case Value value -> append(values[value.slot], value.indent, text);
                case Gap gap -> text.append(allEmpty(gap.slots, values) ? "" : gap.blanks);
            }
        }
        return text.toString();
    }

    private static void append(String value, String indent, StringBuilder text) {
        text.append(indent.isEmpty() ? value : value.replace("\n", "\n" + indent));
    }

    private static boolean allEmpty(int[] slots, String[] values) {
        for (int slot : slots) {
            if (!values[slot].isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static void cut(String marked, List<Piece> pieces, boolean indented) {
        int at = 0;
        for (var mark : Slots.marks(marked)) {
            text(marked.substring(at, mark.start()), pieces);
            pieces.add(new Value(Integer.parseInt(mark.group(1)), indented ? indent(marked, mark.start()) : ""));
            at = mark.end();
        }
        text(marked.substring(at), pieces);
    }

    /** Blanks at the end are a piece of their own. */
    private static void text(String text, List<Piece> pieces) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > 0) {
            pieces.add(new Text(text.substring(0, end), false));
        }
        if (end < text.length()) {
            pieces.add(new Gap(text.substring(end), new int[0]));
        }
    }

    private static String indent(String marked, int at) {
        var line = marked.substring(marked.lastIndexOf('\n', at) + 1, at);
        var begin = QUOTED.matcher(line);
        return begin.find() ? begin.group().replaceAll("[^> ]", " ") : "";
    }

    private static List<Piece> gaps(List<Piece> pieces) {
        var all = new ArrayList<Piece>();
        for (int at = 0; at < pieces.size(); at++) {
            all.add(pieces.get(at) instanceof Gap gap ? gap(gap, pieces, at) : pieces.get(at));
        }
        return all;
    }

    /** Looks from blanks over values and tags that end no line to the punctuation behind them. */
    private static Piece gap(Gap gap, List<Piece> pieces, int from) {
        var slots = new ArrayList<Integer>();
        for (Piece piece : pieces.subList(from + 1, pieces.size())) {
            switch (piece) {
                case Value value -> slots.add(value.slot);
                case Gap between -> {}
                case Text text when text.tag && INLINE.matcher(text.text).matches() -> {}
                case Text text -> {
                    boolean follows = !text.tag && PUNCTUATION.indexOf(text.text.charAt(0)) >= 0;
                    return follows && !slots.isEmpty()
                            ? new Gap(
                                    gap.blanks, slots.stream().mapToInt(i -> i).toArray())
                            : new Text(gap.blanks, false);
                }
            }
        }
        return new Text(gap.blanks, false);
    }
}
