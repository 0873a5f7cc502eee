package app.tandem.email.text;

import app.tandem.email.EmailDraft;
import app.tandem.email.text.EmailTextRefused.Place;
import app.tandem.email.text.EmailTextRefused.Problem;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A subject and a body, read once and rendered for any number of contacts. */
public final class EmailText {

    private static final int SUBJECT_SENT = 500;
    private static final int MOST_PROBLEMS = 100;
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private final List<Slot> slots;
    private final Mould subject;
    private final Mould html;
    private final Mould plain;
    private final Mould preview;

    private EmailText(Reading reading) {
        var body = reading.required();
        slots = List.copyOf(reading.slots.all());
        subject = Mould.plain(reading.subject);
        plain = Mould.plain(PlainText.of(body));
        var styled = body.clone();
        Page.style(styled);
        html = Mould.html(styled.html());
        body.select("a").attr("target", "_blank");
        preview = Mould.html(body.html());
    }

    /** Reads a text; throws {@link EmailTextRefused} with all its problems. */
    public static EmailText of(String subject, String body) {
        var reading = new Reading(subject, body);
        if (!reading.problems.isEmpty()) {
            throw new EmailTextRefused(reading.problems());
        }
        return new EmailText(reading);
    }

    /** What would be refused; empty for a text that can be sent. */
    public static List<Problem> problems(String subject, String body) {
        return new Reading(subject, body).problems();
    }

    /** The fields in it. */
    public Set<MergeField> fields() {
        var fields = EnumSet.noneOf(MergeField.class);
        for (Slot slot : slots) {
            if (slot.field() != null) {
                fields.add(slot.field());
            }
        }
        return fields;
    }

    /** The fallback of each field that has one; a field in two places with different fallbacks has its first one here. */
    public Map<MergeField, String> fallbacks() {
        var fallbacks = new EnumMap<MergeField, String>(MergeField.class);
        for (Slot slot : slots) {
            if (slot.field() != null && !slot.fallback().isEmpty()) {
                fallbacks.putIfAbsent(slot.field(), slot.fallback());
            }
        }
        return fallbacks;
    }

    /**
     * As one contact gets it.
     *
     * @param values by field; a missing or empty one gives the fallback, and nothing where there is none
     * @param unsubscribe the link, which is never a merge field
     */
    public RenderedEmail render(Map<MergeField, String> values, EmailFooter footer, String unsubscribe) {
        var texts = new String[slots.size()];
        var lines = new String[slots.size()];
        var tags = new String[slots.size()];
        var marked = new String[slots.size()];
        for (int at = 0; at < texts.length; at++) {
            var slot = slots.get(at);
            texts[at] = value(slot, values);
            lines[at] = texts[at].replace('\n', ' ');
            tags[at] = Clean.html(texts[at]).replace("\n", "<br>");
            marked[at] = slot.field() == null || tags[at].isEmpty()
                    ? tags[at]
                    : "<span class=\"t-merged\">" + tags[at] + "</span>";
        }
        var about = cut(Clean.line(subject.filled(lines)));
        return new RenderedEmail(
                about,
                Page.html(about, html.filled(tags), footer, unsubscribe),
                Page.plain(withoutGaps(plain.filled(texts), texts), footer, unsubscribe),
                preview.filled(marked));
    }

    private static String value(Slot slot, Map<MergeField, String> values) {
        if (slot.field() == null) {
            return slot.fallback();
        }
        var given = values.getOrDefault(slot.field(), "");
        var value = slot.field() == MergeField.MY_SIGNATURE ? Clean.block(given) : Clean.line(given);
        return value.isEmpty() ? slot.fallback() : value;
    }

    /** A paragraph that nothing is left of leaves no empty line of its own. */
    private static String withoutGaps(String plain, String[] values) {
        return Arrays.asList(values).contains("")
                ? EMPTY_LINES.matcher(plain).replaceAll("\n\n").replaceFirst("^\n+", "")
                : plain;
    }

    private static String cut(String subject) {
        return subject.length() <= SUBJECT_SENT
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, subject.codePointCount(0, SUBJECT_SENT) - 1))
                        + "…";
    }

    /** What came of reading a text, good or bad. */
    private static final class Reading {

        private final List<Problem> problems = new ArrayList<>();
        private final Slots slots = new Slots();
        private final String subject;
        private final @Nullable Element body;

        Reading(String subject, String body) {
            this.subject = subject(subject);
            this.body = body(body);
        }

        List<Problem> problems() {
            return problems.stream().distinct().limit(MOST_PROBLEMS).toList();
        }

        Element required() {
            if (body == null) {
                throw new IllegalStateException("A text without a body has a problem");
            }
            return body;
        }

        private String subject(String text) {
            if (text.isBlank()) {
                problems.add(new Problem(Place.SUBJECT, "", "Write a subject."));
                return "";
            }
            tooLong(Place.SUBJECT, "subject", text, EmailDraft.SUBJECT);
            var marked = marked(Place.SUBJECT, Clean.line(text));
            canBeEmpty(marked);
            return marked;
        }

        private @Nullable Element body(String text) {
            if (text.isBlank()) {
                problems.add(new Problem(Place.BODY, "", "Write the e-mail."));
                return null;
            }
            if (tooLong(Place.BODY, "e-mail", text, EmailDraft.BODY)) {
                return null;
            }
            int before = problems.size();
            var html = Markdown.html(marked(Place.BODY, Clean.lines(text)), slots, problems);
            if (html != null && problems.size() == before && html.text().isBlank()) {
                problems.add(
                        new Problem(Place.BODY, "", "Write the e-mail. So far it has no text that anybody would see."));
            }
            return html;
        }

        private boolean tooLong(Place place, String what, String text, int most) {
            if (text.length() <= most) {
                return false;
            }
            problems.add(new Problem(
                    place, "", "The %s has %,d characters. At most %,d fit.".formatted(what, text.length(), most)));
            return true;
        }

        /** A subject of nothing but fields that contacts can be without. */
        private void canBeEmpty(String marked) {
            int at = 0;
            for (var mark : Slots.marks(marked)) {
                var slot = slots.all().get(Integer.parseInt(mark.group(1)));
                if (!marked.substring(at, mark.start()).isBlank()
                        || slot.field() == null
                        || slot.field().about() != MergeField.About.CONTACT
                        || !slot.fallback().isEmpty()) {
                    return;
                }
                at = mark.end();
            }
            if (marked.substring(at).isBlank()) {
                var written = slots.written(marked).strip();
                problems.add(
                        new Problem(
                                Place.SUBJECT,
                                Braces.shown(written),
                                "Some contacts would get an empty subject. Add a word, or a fallback, as in {{First name|there}}."));
            }
        }

        /** Reads the braces, has Mustache parse what is left, and puts marks where its variables are. */
        private String marked(Place place, String text) {
            var read = Braces.read(place, text, slots, problems);
            var marked = new StringBuilder();
            try {
                Mustache.compiler().escapeHTML(false).compile(read).visit(new Variables(slots, marked));
            } catch (MustacheException e) {
                problems.add(new Problem(
                        place, "", "The braces in it cannot be read. Write merge fields as in {{First name}}."));
            }
            return marked.toString();
        }
    }
}
