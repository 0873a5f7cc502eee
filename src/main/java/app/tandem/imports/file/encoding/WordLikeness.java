package app.tandem.imports.file.encoding;

/** How much a text looks like words of a Latin script, to tell the encoding that it was written in. */
final class WordLikeness {

    private static final int ASCII = 0x7f;
    private static final String AROUND_WORDS =
            "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00a0\u00ab\u00bb\u00b0\u00a7\u20ac\u2022\u00ae\u2122";

    private WordLikeness() {}

    /** The share of characters beyond ASCII that stand where people would put them, 0 to 1; 0 if any is unknown. */
    static double of(String text) {
        int all = 0;
        int fit = 0;
        if (text.indexOf('\ufffd') >= 0) {
            return 0;
        }
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > ASCII) {
                all++;
                fit += fits(text, at) ? 1 : 0;
            }
        }
        return all == 0 ? 1 : (double) fit / all;
    }

    private static boolean fits(String text, int at) {
        char c = text.charAt(at);
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (Character.isLetter(c) && c != '\u00aa' && c != '\u00ba' && c != '\u0192') {
            boolean capital = Character.isUpperCase(c);
            return !capital || !Character.isLowerCase(before);
        }
        boolean between = Character.isLetter(before) && Character.isLetter(after);
        return c == '\u2019' || !between && AROUND_WORDS.indexOf(c) >= 0;
    }

    /** How many letters beyond ASCII stand in a row, on average: in Latin scripts hardly more than one. */
    static double run(String text) {
        int letters = 0;
        int runs = 0;
        boolean in = false;
        for (int at = 0; at < text.length(); at++) {
            boolean beyond = text.charAt(at) > ASCII && Character.isLetter(text.charAt(at));
            letters += beyond ? 1 : 0;
            runs += beyond && !in ? 1 : 0;
            in = beyond;
        }
        return runs == 0 ? 0 : (double) letters / runs;
    }
}
