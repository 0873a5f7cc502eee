package app.tandem.imports.file;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the row with the names of the columns among the first of a file: titles and empty rows may stand above it. */
final class HeaderRow {

    /** Among so many rows it is looked for. */
    static final int AMONG = 20;

    private static final int LONGEST = 100;
    private static final double MOST = 0.6;
    private static final Pattern WORDS = Pattern.compile("[^a-z]+");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern VALUE = Pattern.compile(
            "[^@\\s]+@[^@\\s]+\\.\\S+|[+(]?[\\d\\s().,/:$%+-]*\\d[\\d\\s().,/:$%+-]*|\\d{4}-\\d\\d-\\d\\dT.*|https?://\\S+");
    private static final Set<String> KNOWN = Set.of(
            "name",
            "email",
            "mail",
            "phone",
            "first",
            "last",
            "address",
            "street",
            "city",
            "state",
            "zip",
            "postal",
            "mobile",
            "cell",
            "company",
            "birthday",
            "status",
            "stage",
            "source",
            "title",
            "id",
            "notes",
            "tags",
            "owner",
            "surname",
            "given",
            "family",
            "telephone",
            "employer",
            "organization",
            "date");

    private HeaderRow() {}

    /** Its place in the list; -1 if none of the first is one. */
    static int among(List<RawRows.Raw> rows, int width) {
        int first = -1;
        for (int at = 0; at < Math.min(AMONG, rows.size()); at++) {
            var cells = rows.get(at).cells();
            if (looksLikeOne(cells, width)) {
                if (known(cells)) {
                    return at;
                }
                first = first < 0 ? at : first;
            }
        }
        return first;
    }

    private static boolean looksLikeOne(List<String> cells, int width) {
        int filled = 0;
        Set<String> distinct = new HashSet<>();
        for (var cell : cells) {
            var text = cell.strip();
            if (!text.isEmpty()) {
                filled++;
                distinct.add(text);
                if (text.length() > LONGEST
                        || VALUE.matcher(text).matches()
                        || text.chars().noneMatch(Character::isLetter)) {
                    return false;
                }
            }
        }
        return filled >= Math.max(1, MOST * width) && distinct.size() >= filled * MOST;
    }

    private static boolean known(List<String> cells) {
        return cells.stream()
                .map(cell -> CAMEL.matcher(cell).replaceAll(" ").toLowerCase(Locale.ROOT))
                .flatMap(WORDS::splitAsStream)
                .anyMatch(KNOWN::contains);
    }
}
