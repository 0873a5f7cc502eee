package app.tandem.email.text;

import app.tandem.email.text.EmailTextRefused.Place;
import app.tandem.email.text.EmailTextRefused.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/** Markdown as HTML of few tags. Tags in it are shown as text; a line that ends in it ends in the e-mail, too. */
final class Markdown {

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(
                    Heading.class, ListBlock.class, BlockQuote.class, ThematicBreak.class, FencedCodeBlock.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .percentEncodeUrls(true)
            .softbreak("<br>\n")
            .build();
    private static final Safelist TAGS = new Safelist()
            .addTags(
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "strong",
                    "em",
                    "ul",
                    "ol",
                    "li",
                    "a",
                    "blockquote",
                    "hr",
                    "br",
                    "code",
                    "pre")
            .addAttributes("a", "href")
            .addAttributes("ol", "start")
            .addProtocols("a", "href", "http", "https", "mailto", "tel")
            .addEnforcedAttribute("a", "rel", "noopener");

    private static final Pattern ADDRESS = Pattern.compile(
            "https?://[^/?#\\s].*|mailto:[^?\\s]+@.*|tel:\\+?[\\d(].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int DEEPEST = 30;

    private final String text;
    private final Slots slots;
    private final List<Problem> problems;

    private Markdown(String text, Slots slots, List<Problem> problems) {
        this.text = text;
        this.slots = slots;
        this.problems = problems;
    }

    /** The body of a document, in which the marks stand as they stood in the text; null where it cannot be. */
    static @Nullable Element html(String text, Slots slots, List<Problem> problems) {
        return new Markdown(text, slots, problems).html();
    }

    private @Nullable Element html() {
        var parsed = PARSER.parse(text);
        if (!look(parsed)) {
            return null;
        }
        var dirty = Jsoup.parseBodyFragment(RENDERER.render(parsed));
        dirty.select("h4, h5, h6").forEach(heading -> heading.tagName("h3"));
        var clean = new Cleaner(TAGS).clean(dirty);
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml));
        clean.select("a:not([href])").unwrap();
        clean.body().nodeStream(TextNode.class).toList().forEach(one -> one.text(Clean.lines(one.getWholeText())));
        return clean.body();
    }

    /** Looks at every link and picture, without recursion; returns false where it is nested too deep to be rendered. */
    private boolean look(Node root) {
        int depth = 0;
        Node at = root;
        while (true) {
            see(at);
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                if (++depth > DEEPEST) {
                    problem("", "The text is nested too deep, such as a list in a list in a list. Write it plainer.");
                    return false;
                }
                continue;
            }
            while (at != root && at.getNext() == null) {
                at = at.getParent();
                depth--;
            }
            if (at == root) {
                return true;
            }
            at = at.getNext();
        }
    }

    private void see(Node node) {
        if (node instanceof Image image) {
            problem(
                    source(image, image.getDestination()),
                    "E-mails carry no pictures. Write a link instead, without the !.");
        } else if (node instanceof Link link) {
            link(link);
        }
    }

    private void link(Link link) {
        var written = source(link, link.getDestination());
        var title = link.getTitle() == null ? "" : link.getTitle();
        if (Slots.in(link.getDestination()) || Slots.in(title)) {
            problem(written, "A merge field cannot stand in the address of a link. Put it beside the link.");
        } else if (!ADDRESS.matcher(link.getDestination()).matches()) {
            problem(written, "The address of a link begins with " + begins(link.getDestination()) + ".");
        }
    }

    private static String begins(String address) {
        return address.toLowerCase(Locale.ROOT).startsWith("www.")
                ? "https://, as in https://" + address
                : "https://, http://, mailto: or tel:";
    }

    private String source(Node node, String otherwise) {
        var spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return otherwise;
        }
        var last = spans.getLast();
        return text.substring(spans.getFirst().getInputIndex(), last.getInputIndex() + last.getLength());
    }

    private void problem(String marked, String sentence) {
        problems.add(new Problem(Place.BODY, Braces.shown(slots.written(marked)), sentence));
    }
}
