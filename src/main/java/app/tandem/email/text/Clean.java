package app.tandem.email.text;

import java.util.regex.Pattern;

/** Text without what is not to be seen: controls, halves of characters, marks that turn the direction of what follows. */
final class Clean {

    private static final String TURNING = "\\u202A-\\u202E\\u2066-\\u2069";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028\\u2029" + TURNING + "]+");
    private static final Pattern UNSEEN_BUT_LINES = Pattern.compile("[\\p{Cc}" + TURNING + "&&[^\\n\\t]]+");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n|[\\r\\u0085\\u2028\\u2029]");
    private static final Pattern HALVES = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

    private Clean() {}

    /** On one line, with no blanks around. */
    static String line(String text) {
        return whole(UNSEEN.matcher(text).replaceAll(" ")).strip();
    }

    /** Line breaks and tabs stay, and every line ends with a single line feed. */
    static String lines(String text) {
        var ended = LINE_ENDS.matcher(text).replaceAll("\n");
        return whole(UNSEEN_BUT_LINES.matcher(ended).replaceAll(""));
    }

    /** Several lines without blanks around them, and none that are empty at the beginning and the end. */
    static String block(String text) {
        return String.join("\n", lines(text).strip().lines().map(Clean::line).toList());
    }

    /** As text and as the value of an attribute in double quotes. */
    static String html(String text) {
        var html = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            switch (one) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(one);
            }
        }
        return html.toString();
    }

    private static String whole(String text) {
        return HALVES.matcher(text).replaceAll("\uFFFD");
    }
}
