package app.tandem.administration;

/** Patterns for {@code like} with the backslash as its escape. */
final class Like {

    private Like() {}

    /** Whatever contains the text. */
    static String part(String text) {
        var pattern = new StringBuilder("%");
        text.chars().forEach(c -> {
            if (c == '\\' || c == '%' || c == '_') {
                pattern.append('\\');
            }
            pattern.append((char) c);
        });
        return pattern.append('%').toString();
    }
}
