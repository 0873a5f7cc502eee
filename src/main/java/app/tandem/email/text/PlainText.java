package app.tandem.email.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cleaned HTML as plain text: "- " before items, "> " before what is quoted, the address behind a link's text. */
final class PlainText {

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n]+");
    private static final Pattern SCHEME = Pattern.compile("^(?:mailto|tel):", Pattern.CASE_INSENSITIVE);

    private PlainText() {}

    static String of(Element body) {
        return String.join("\n", blocks(body));
    }

    /** Lines of the blocks in an element, an empty one between two; what stands between blocks is a block itself. */
    private static List<String> blocks(Element element) {
        var lines = new ArrayList<String>();
        var loose = new StringBuilder();
        for (Node child : element.childNodes()) {
            if (child instanceof Element block && isBlock(block)) {
                flush(loose, lines);
                add(block(block), lines, true);
            } else {
                inline(child, loose);
            }
        }
        flush(loose, lines);
        return lines;
    }

    private static boolean isBlock(Element element) {
        return switch (element.normalName()) {
            case "p", "h1", "h2", "h3", "ul", "ol", "li", "blockquote", "hr", "pre" -> true;
            default -> false;
        };
    }

    private static void flush(StringBuilder loose, List<String> lines) {
        if (!loose.toString().isBlank()) {
            add(split(loose.toString()), lines, true);
        }
        loose.setLength(0);
    }

    private static void add(List<String> block, List<String> lines, boolean apart) {
        if (block.isEmpty()) {
            return;
        }
        if (apart && !lines.isEmpty()) {
            lines.add("");
        }
        lines.addAll(block);
    }

    private static List<String> block(Element block) {
        return switch (block.normalName()) {
            case "ul", "ol" -> list(block);
            case "blockquote" ->
                blocks(block).stream()
                        .map(line -> line.isEmpty() ? ">" : "> " + line)
                        .toList();
            case "hr" -> List.of("* * *");
            case "pre" -> block.wholeText().stripTrailing().lines().toList();
            default -> {
                var text = new StringBuilder();
                block.childNodes().forEach(child -> inline(child, text));
                yield split(text.toString());
            }
        };
    }

    private static List<String> list(Element list) {
        var lines = new ArrayList<String>();
        boolean numbered = list.normalName().equals("ol");
        int number = numbered ? start(list) : 0;
        for (Element item : list.children()) {
            var first = numbered ? number++ + ". " : "- ";
            var indent = " ".repeat(first.length());
            var inside = item(item);
            if (inside.isEmpty()) {
                inside = List.of("");
            }
            for (int at = 0; at < inside.size(); at++) {
                lines.add(
                        ((at == 0 ? first : inside.get(at).isEmpty() ? "" : indent) + inside.get(at)).stripTrailing());
            }
        }
        return lines;
    }

    /** A list in an item follows its text without an empty line. */
    private static List<String> item(Element item) {
        var lines = new ArrayList<String>();
        var loose = new StringBuilder();
        for (Node child : item.childNodes()) {
            if (child instanceof Element block && isBlock(block)) {
                flush(loose, lines);
                boolean list =
                        block.normalName().equals("ul") || block.normalName().equals("ol");
                add(block(block), lines, !list);
            } else {
                inline(child, loose);
            }
        }
        flush(loose, lines);
        return lines;
    }

    private static int start(Element list) {
        var start = list.attr("start");
        return start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1;
    }

    private static void inline(Node node, StringBuilder text) {
        if (node instanceof TextNode some) {
            text.append(BLANKS.matcher(some.getWholeText()).replaceAll(" "));
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br" -> text.append('\n');
                case "a" -> link(element, text);
                default -> element.childNodes().forEach(child -> inline(child, text));
            }
        }
    }

    private static void link(Element link, StringBuilder text) {
        var shown = new StringBuilder();
        link.childNodes().forEach(child -> inline(child, shown));
        var address = SCHEME.matcher(link.attr("href")).replaceFirst("");
        boolean same = bare(shown.toString()).equals(bare(address));
        text.append(same ? shown : shown.toString().isBlank() ? address : shown + " (" + address + ")");
    }

    private static String bare(String address) {
        return address.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("/$", "");
    }

    private static List<String> split(String text) {
        return text.strip().lines().map(String::strip).toList();
    }
}
