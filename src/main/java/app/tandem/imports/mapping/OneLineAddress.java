package app.tandem.imports.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The parts of an address in one line: "12 Main St Apt 4, Springfield, IL 62704". */
record OneLineAddress(String street, String unit, String city, String state, String zip) {

    private static final Pattern COUNTRY =
            Pattern.compile("(?i)[,\\s]+(USA|U\\.S\\.A\\.|US|United States( of America)?)\\.?$");
    private static final Pattern ZIP = Pattern.compile("[,\\s]+(\\d{5}(-\\d{4})?)$");
    private static final String DESIGNATOR =
            "apt|apartment|unit|ste|suite|rm|room|bldg|building|fl|floor|lot|trlr|spc|ph|penthouse";
    private static final Pattern UNIT_PIECE = Pattern.compile("(?i)((" + DESIGNATOR + ")\\b\\.?|#).*");
    private static final Pattern UNIT_AT_END =
            Pattern.compile("(?i)^(.*\\S)\\s+(((" + DESIGNATOR + ")\\b\\.?\\s*#?\\s*|#\\s*)[\\w-]+)$");
    private static final Set<String> ENDS_STREETS = Set.of(
            "st",
            "street",
            "ave",
            "avenue",
            "av",
            "rd",
            "road",
            "dr",
            "drive",
            "ln",
            "lane",
            "ct",
            "court",
            "blvd",
            "boulevard",
            "pl",
            "place",
            "ter",
            "terrace",
            "cir",
            "circle",
            "way",
            "pkwy",
            "parkway",
            "hwy",
            "highway",
            "trl",
            "trail",
            "sq",
            "square",
            "loop",
            "pike",
            "row",
            "run",
            "cv",
            "cove",
            "aly",
            "alley");
    private static final Set<String> DIRECTIONS =
            Set.of("n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south", "east", "west");

    /** The parts; empty where they are not sure. */
    static Optional<OneLineAddress> of(String text) {
        var rest = text.strip().replaceAll("\\s*\\R\\s*", ", ").replaceAll("[ \\t]+", " ");
        rest = COUNTRY.matcher(rest).replaceFirst("").strip();
        var zip = ZIP.matcher(rest);
        var code = "";
        if (zip.find()) {
            code = zip.group(1);
            rest = rest.substring(0, zip.start());
        }
        return state(rest, code);
    }

    private static Optional<OneLineAddress> state(String text, String zip) {
        var words = text.split("[,\\s]+");
        for (int count = Math.min(3, words.length - 1); count > 0; count--) {
            int begin = beginOf(text, count);
            var name = text.substring(begin);
            // the capital is a city, whatever stands after it
            var state = name.contains(",") || name.startsWith("Washington D")
                    ? Optional.<String>empty()
                    : States.code(name);
            if (state.isPresent()) {
                var before = text.substring(0, begin).replaceFirst("[,\\s]+$", "");
                return city(before, state.get(), zip);
            }
        }
        return Optional.empty();
    }

    /** Where the last words begin. */
    private static int beginOf(String text, int words) {
        int at = text.length();
        for (int word = 0; word < words; word++) {
            while (at > 0 && isBetween(text.charAt(at - 1))) {
                at--;
            }
            while (at > 0 && !isBetween(text.charAt(at - 1))) {
                at--;
            }
        }
        return at;
    }

    private static boolean isBetween(char c) {
        return c == ',' || Character.isWhitespace(c);
    }

    private static Optional<OneLineAddress> city(String text, String state, String zip) {
        List<String> pieces = new ArrayList<>(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList());
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        if (pieces.size() == 1) {
            return withoutComma(pieces.getFirst(), state, zip);
        }
        var city = pieces.removeLast();
        List<String> units = new ArrayList<>();
        while (pieces.size() > 1 && UNIT_PIECE.matcher(pieces.getLast()).matches()) {
            units.addFirst(pieces.removeLast());
        }
        var street = String.join(", ", pieces);
        return hasDigit(city)
                ? Optional.empty()
                : Optional.of(unit(street, String.join(", ", units), city, state, zip));
    }

    /** Only the word that ends a street tells where the city begins; a place without a number is a city alone. */
    private static Optional<OneLineAddress> withoutComma(String text, String state, String zip) {
        if (!hasDigit(text)) {
            return Optional.of(new OneLineAddress("", "", text, state, zip));
        }
        var words = List.of(text.split(" "));
        int end = -1;
        for (int at = 1; at < words.size(); at++) {
            if (ENDS_STREETS.contains(key(words.get(at)))) {
                end = at;
            }
        }
        if (end < 0) {
            return Optional.empty();
        }
        end++;
        if (end < words.size() && DIRECTIONS.contains(key(words.get(end)))) {
            end++;
        }
        if (end < words.size() && UNIT_PIECE.matcher(words.get(end)).matches()) {
            end += words.get(end).matches("#.+") ? 1 : 2;
        }
        if (end >= words.size()) {
            return Optional.empty();
        }
        var city = String.join(" ", words.subList(end, words.size()));
        return hasDigit(city)
                ? Optional.empty()
                : Optional.of(unit(String.join(" ", words.subList(0, end)), "", city, state, zip));
    }

    private static OneLineAddress unit(String street, String unit, String city, String state, String zip) {
        var atEnd = UNIT_AT_END.matcher(street);
        return unit.isEmpty() && atEnd.matches()
                ? new OneLineAddress(atEnd.group(1).replaceFirst(",$", ""), atEnd.group(2), city, state, zip)
                : new OneLineAddress(street, unit, city, state, zip);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
