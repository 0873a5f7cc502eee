package app.tandem.email.text;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The document around a body, with its footer. Programs that read mail know few styles: each tag carries its own. */
final class Page {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>""";

    private static final String STYLE = """
            </title>
            <style>
            :root { color-scheme: light dark; supported-color-schemes: light dark; }
            @media (prefers-color-scheme: dark) {
            .t-page { background-color: #16181d !important; color: #e7e9ee !important; }
            .t-page h1, .t-page h2, .t-page h3 { color: #ffffff !important; }
            .t-page a { color: #8ab4ff !important; }
            .t-page blockquote { border-color: #4a5160 !important; color: #b9bfca !important; }
            .t-page code, .t-page pre { background-color: #262a32 !important; }
            .t-page hr, .t-foot { border-color: #3a404b !important; }
            .t-foot, .t-foot p, .t-foot a { color: #a3aab8 !important; }
            }
            </style>
            </head>
            <body class="t-page" style="margin:0;padding:0;background-color:#ffffff;color:#1f2430">
            <div class="t-page" style="max-width:600px;margin:0 auto;padding:24px 20px;background-color:#ffffff;color:#1f2430;\
            font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;\
            line-height:1.55;overflow-wrap:anywhere;word-break:break-word">
            """;

    private static final String FOOT = """

            <div class="t-foot" style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #d9dde5;color:#5b6372;\
            font-size:13px;line-height:1.5">
            """;
    private static final String PARAGRAPH = "<p style=\"margin:0 0 8px;color:#5b6372\">";
    private static final String LINK = "<a rel=\"noopener\" style=\"color:#5b6372;text-decoration:underline\" href=\"";
    private static final String END = """
            </div>
            </div>
            </body>
            </html>
            """;

    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("p", "margin:0 0 16px"),
            Map.entry("h1", "margin:28px 0 12px;font-size:24px;line-height:1.25;font-weight:600"),
            Map.entry("h2", "margin:24px 0 10px;font-size:20px;line-height:1.3;font-weight:600"),
            Map.entry("h3", "margin:20px 0 8px;font-size:17px;line-height:1.35;font-weight:600"),
            Map.entry("ul", "margin:0 0 16px;padding:0 0 0 24px"),
            Map.entry("ol", "margin:0 0 16px;padding:0 0 0 24px"),
            Map.entry("li", "margin:0 0 6px"),
            Map.entry("a", "color:#1a56c4;text-decoration:underline"),
            Map.entry("blockquote", "margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #d0d5de;color:#4a5160"),
            Map.entry("hr", "margin:24px 0;border:0;border-top:1px solid #d9dde5"),
            Map.entry(
                    "pre",
                    "margin:0 0 16px;padding:12px 14px;border-radius:6px;background-color:#f2f4f7;white-space:pre-wrap"),
            Map.entry(
                    "code",
                    "padding:1px 4px;border-radius:4px;background-color:#f2f4f7;font-family:Menlo,Consolas,monospace;font-size:14px"));

    private Page() {}

    /** Gives every tag its style. */
    static void style(Element body) {
        body.getAllElements().forEach(one -> {
            var style = STYLES.get(one.normalName());
            if (style != null) {
                one.attr("style", style);
            }
        });
        body.select("pre > code").attr("style", "font-family:Menlo,Consolas,monospace;font-size:14px");
        body.select("li > p").attr("style", "margin:0 0 8px");
        body.select("li > ul, li > ol").attr("style", "margin:6px 0 0;padding:0 0 0 24px");
        body.select("blockquote > p:last-child").attr("style", "margin:0");
        var first = body.firstElementChild();
        if (first != null && first.normalName().startsWith("h")) {
            first.attr("style", first.attr("style") + ";margin-top:0");
        }
    }

    /** The whole document. */
    static String html(String subject, String body, EmailFooter footer, String unsubscribe) {
        var page = new StringBuilder(HEAD.length() + STYLE.length() + body.length() + 1500);
        page.append(HEAD).append(Clean.html(subject)).append(STYLE).append(body).append(FOOT);
        page.append(PARAGRAPH)
                .append(lines(footer).map(Clean::html).collect(Collectors.joining("<br>\n")))
                .append("</p>\n");
        page.append(PARAGRAPH);
        if (!Clean.line(footer.why()).isEmpty()) {
            page.append(Clean.html(Clean.line(footer.why()))).append("<br>\n");
        }
        return page.append(LINK)
                .append(Clean.html(Clean.line(unsubscribe)))
                .append("\">Unsubscribe</a></p>\n")
                .append(END)
                .toString();
    }

    /** The whole text; nothing in a body is the line that begins the footer. */
    static String plain(String body, EmailFooter footer, String unsubscribe) {
        var text = new StringBuilder(body.stripTrailing()).append("\n\n-- \n");
        lines(footer).forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        if (!Clean.line(footer.why()).isEmpty()) {
            text.append(Clean.line(footer.why())).append('\n');
        }
        return text.append("Unsubscribe: ")
                .append(Clean.line(unsubscribe))
                .append('\n')
                .toString();
    }

    private static Stream<String> lines(EmailFooter footer) {
        return Stream.concat(
                        Stream.of(
                                joined(footer.sender(), footer.senderLicence()),
                                joined(footer.organization(), footer.licence())),
                        Clean.block(footer.postalAddress()).lines())
                .filter(line -> !line.isBlank());
    }

    private static String joined(String name, String licence) {
        return Stream.of(name, licence)
                .map(Clean::line)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
