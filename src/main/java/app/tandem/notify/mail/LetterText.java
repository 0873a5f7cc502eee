package app.tandem.notify.mail;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A letter as plain text and as HTML; no name in it can make a line, a tag or a header of its own. */
public final class LetterText {

    /** Line ends and other controls, and marks that turn the direction of what follows. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    private final Letter letter;
    private final String preferences;

    /** @param preferences where the reader chooses which mails to get */
    public LetterText(Letter letter, String preferences) {
        this.letter = letter;
        this.preferences = preferences;
    }

    /** The text on one line. */
    public static String line(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    public String plain() {
        var text = new StringBuilder();
        for (Letter.Part part : letter.parts()) {
            text.append(line(part.sentence())).append(".\n");
            if (!part.detail().isEmpty()) {
                text.append(line(part.detail())).append(".\n");
            }
            if (!part.names().isEmpty()) {
                text.append('\n');
                part.names()
                        .forEach(name -> text.append("- ").append(line(name)).append('\n'));
                text.append(part.more() > 0 ? more(part.more()) + "\n" : "");
            }
            if (!part.link().isEmpty()) {
                text.append("\n")
                        .append(line(part.button()))
                        .append(": ")
                        .append(part.link())
                        .append('\n');
            }
            text.append('\n');
        }
        if (letter.more() > 0) {
            text.append(more(letter.more())).append(" notifications in Tandem.\n\n");
        }
        if (!letter.why().isEmpty()) {
            return text + "-- \n" + line(letter.why()) + "\n";
        }
        return text + "-- \nChoose which e-mails you get: " + preferences + "\n";
    }

    public String html() {
        var html = new StringBuilder("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8">\
                <meta name="viewport" content="width=device-width, initial-scale=1">\
                <meta name="color-scheme" content="light dark"><title>%s</title></head>
                <body style="margin:0 auto;padding:16px;max-width:600px;font:16px/1.5 system-ui,sans-serif">
                """.formatted(escaped(letter.subject())));
        letter.parts().forEach(part -> part(part, html));
        if (letter.more() > 0) {
            html.append("<p>").append(more(letter.more())).append(" notifications in Tandem.</p>\n");
        }
        var foot = letter.why().isEmpty()
                ? "<a href=\"" + escaped(preferences) + "\">Choose which e-mails you get</a>"
                : escaped(letter.why());
        return html + "<hr style=\"border:0;border-top:1px solid #ccc\">\n<p style=\"font-size:13px\">" + foot
                + "</p>\n</body></html>\n";
    }

    private static void part(Letter.Part part, StringBuilder html) {
        html.append("<p style=\"margin:16px 0 8px\"><strong>")
                .append(escaped(part.sentence()))
                .append(".</strong>");
        if (!part.detail().isEmpty()) {
            html.append("<br>").append(escaped(part.detail())).append('.');
        }
        html.append("</p>\n");
        if (!part.names().isEmpty()) {
            html.append("<ul style=\"margin:8px 0;padding-left:24px\">\n");
            part.names()
                    .forEach(name -> html.append("<li dir=\"auto\">")
                            .append(escaped(name))
                            .append("</li>\n"));
            html.append("</ul>\n");
            if (part.more() > 0) {
                html.append("<p style=\"margin:8px 0\">")
                        .append(more(part.more()))
                        .append("</p>\n");
            }
        }
        if (!part.link().isEmpty()) {
            html.append("<p style=\"margin:8px 0 16px\"><a href=\"")
                    .append(escaped(part.link()))
                    .append("\">")
                    .append(escaped(part.button()))
                    .append("</a></p>\n");
        }
    }

    private static String more(int number) {
        return "and " + String.format(Locale.US, "%,d", number) + " more";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(line(text), "UTF-8");
    }
}
