package app.tandem.contact.external;

import app.tandem.intake.Cleaned;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A contact's external ids as the text of a field: "Salesforce: 0035e; Zillow: Z-77", sorted. */
public final class ExternalIds {

    private static final String BETWEEN = "; ";
    private static final Pattern PARTS = Pattern.compile(";\\s+|;$|\\n");

    private static final Pattern SEPARATORS = Pattern.compile("[:;]+");

    private ExternalIds() {}

    /** The text of these. */
    public static String text(Collection<ExternalId> ids) {
        return new TreeSet<>(ids).stream().map(ExternalId::toString).collect(Collectors.joining(BETWEEN));
    }

    /** Those of a text; parts that are none are left out. */
    public static List<ExternalId> of(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return parts(text).stream()
                .map(ExternalIds::one)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** The parts of a typed text, each of which should be one. */
    public static List<String> parts(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(PARTS.split(text))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** "Zillow: Z-77"; empty if the source or the id is missing or too long. */
    public static Optional<ExternalId> one(String part) {
        int colon = part.indexOf(':');
        return colon < 0 ? Optional.empty() : of(part.substring(0, colon), part.substring(colon + 1));
    }

    /** The id of a source, both as {@link #text} can write them; empty if one is missing or too long. */
    public static Optional<ExternalId> of(String typedSource, String typedId) {
        var source =
                SEPARATORS.matcher(Cleaned.line(typedSource)).replaceAll(" ").strip();
        var id = Cleaned.line(typedId).replaceAll(";(?=\\s|$)", "").strip();
        boolean fits = !ExternalId.key(source).isEmpty()
                && !id.isEmpty()
                && source.length() <= ExternalId.SOURCE
                && ExternalId.key(source).length() <= ExternalId.SOURCE
                && id.length() <= ExternalId.ID;
        return fits ? Optional.of(new ExternalId(source, id)) : Optional.empty();
    }

    /** All of several texts. */
    public static String united(Collection<String> texts) {
        return text(texts.stream().flatMap(text -> of(text).stream()).toList());
    }
}
