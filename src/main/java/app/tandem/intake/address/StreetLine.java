package app.tandem.intake.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The line of an address that leads to the door: number, direction, name, suffix, direction, unit. */
final class StreetLine {

    private static final Pattern BOX = Pattern.compile("(?:P ?O|POST OFFICE) ?BOX #? ?([A-Z]?\\d{1,6}[A-Z]?)");
    private static final Pattern ROUTE =
            Pattern.compile("(RR|RURAL ROUTE|RFD|HC|HIGHWAY CONTRACT)[ #]*(\\d{1,3}),? BOX[ #]*(\\d{1,5}[A-Z]?)");
    private static final String SIGNS = " ,#/-";
    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,6}[A-Z]?|\\d{1,4}-\\d{1,4}[A-Z]?|[NSEW]\\d+[NSEW]\\d+");
    private static final Pattern FRACTION = Pattern.compile("[123]/[2348]");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,5}");
    private static final Pattern ROAD_NUMBER = Pattern.compile("\\d{1,4}[A-Z]?|[A-Z]\\d{1,3}[A-Z]?|[A-Z]{1,2}");
    private static final Pattern NAME =
            Pattern.compile("[A-Z]{1,25}|\\d{1,3}(ST|ND|RD|TH)|\\d{1,5}[A-Z]?|[A-Z]\\d{1,3}[A-Z]?");
    private static final int MOST_WORDS = 7;
    private static final int LONGEST_WORD = 25;
    private static final int LONGEST_NUMBER = 5;

    private final List<String> words;
    private final String state;

    private StreetLine(List<String> words, String state) {
        this.words = words;
        this.state = state;
    }

    /** The whole line; street and unit in capitals without full stops. */
    static String of(String street, String unit, String state) throws Unsure {
        if (street.isEmpty()) {
            throw new Unsure("The street is missing.");
        }
        if (!Character.isDigit(street.charAt(0))) {
            var box = BOX.matcher(street);
            if (box.matches()) {
                return alone("PO BOX " + box.group(1), unit);
            }
            var route = ROUTE.matcher(street);
            if (route.matches()) {
                var kind = route.group(1).startsWith("H") ? "HC " : "RR ";
                return alone(kind + Integer.parseInt(route.group(2)) + " BOX " + route.group(3), unit);
            }
        }
        if (!signs(street)) {
            throw new Unsure("The street has signs that no address has.");
        }
        var units = Units.split(street, unit);
        List<String> line = new StreetLine(Units.words(units.street()), state).standard();
        line.addAll(units.standard());
        return String.join(" ", line);
    }

    private static boolean signs(String street) {
        for (int at = 0; at < street.length(); at++) {
            char c = street.charAt(at);
            if (!letter(c) && !digit(c) && SIGNS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean letter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String alone(String line, String unit) throws Unsure {
        if (!unit.isEmpty()) {
            throw new Unsure("A box has no unit.");
        }
        return line;
    }

    private List<String> standard() throws Unsure {
        if (words.size() < 2
                || words.size() > MOST_WORDS + 2
                || !NUMBER.matcher(words.getFirst()).matches()) {
            throw new Unsure("The street does not begin with a house number.");
        }
        int begin =
                words.get(1).indexOf('/') > 0 && FRACTION.matcher(words.get(1)).matches() ? 2 : 1;
        List<String> name = new ArrayList<>();
        for (String word : words.subList(begin, words.size())) {
            if (word.indexOf('-') < 0) {
                name.add(word);
            } else {
                name.addAll(Arrays.asList(word.split("-")));
            }
        }
        if (name.isEmpty() || !name.stream().allMatch(StreetLine::name)) {
            throw new Unsure("The name of the street has signs that no address has.");
        }
        List<String> line = new ArrayList<>(words.subList(0, begin));
        line.addAll(named(name));
        return line;
    }

    /** Most are a word of letters. */
    private static boolean name(String word) {
        boolean letters = !word.isEmpty() && word.length() <= LONGEST_WORD;
        for (int at = 0; letters && at < word.length(); at++) {
            letters = letter(word.charAt(at));
        }
        return letters || NAME.matcher(word).matches();
    }

    private List<String> named(List<String> name) throws Unsure {
        var numbered = road(name);
        if (!numbered.isEmpty()) {
            return numbered;
        }
        var after = after(name);
        var suffix = suffix(name);
        var before = before(name);
        for (int n = 0; n < name.size(); n++) {
            // "St" before a name is Saint, and stays as it is written
            if (PostalWords.ONLY_LAST.contains(name.get(n))
                    && !(n == 0 && name.size() > 1 && name.get(n).equals("ST"))) {
                throw new Unsure("The street has an abbreviation within its name.");
            }
        }
        var last = name.getLast();
        if (suffix.isEmpty() && after.isEmpty() && DIGITS.matcher(last).matches()) {
            throw new Unsure("The street ends with a number that may be a unit.");
        }
        name.replaceAll(word -> word.equals("JUNIOR") ? "JR" : word);
        name.addFirst(before);
        name.add(suffix);
        name.add(after);
        name.removeIf(String::isEmpty);
        return name;
    }

    /** "HIGHWAY 98", "AVENUE B" and the like, which keep their words; empty where it is no such road. */
    private List<String> road(List<String> name) {
        if (name.size() < 2
                || name.getLast().length() > LONGEST_NUMBER
                || !ROAD_NUMBER.matcher(name.getLast()).matches()) {
            return List.of();
        }
        var kind = name.get(name.size() - 2);
        var number = name.getLast();
        boolean digits = digit(number.charAt(0)) || number.length() > 1 && digit(number.charAt(1));
        var before = new ArrayList<>(name.subList(0, name.size() - 2));
        if (!digits) {
            var avenue = kind.equals("AVENUE") || kind.equals("AVE");
            return avenue && number.length() == 1 && !PostalWords.DIRECTIONS.containsKey(number) && before.isEmpty()
                    ? List.of("AVENUE", number)
                    : List.of();
        }
        var road = PostalWords.ROADS.get(kind);
        if (road == null) {
            return before.isEmpty() && state.equals(PostalStates.code(kind)) ? List.of(kind, number) : List.of();
        }
        if (!road.startsWith("US") && before.equals(List.of("CO"))) {
            before.set(0, "COUNTY");
        }
        if (!before.isEmpty() && PostalWords.DIRECTIONS.containsKey(before.getFirst())) {
            before.set(0, PostalWords.DIRECTIONS.get(before.getFirst()));
        }
        return Stream.concat(before.stream(), Stream.of(road, number)).toList();
    }

    /** Takes the direction off the end of the name. */
    private static String after(List<String> name) {
        var last = PostalWords.DIRECTIONS.getOrDefault(name.getLast(), "");
        if (last.isEmpty() || name.size() < 2) {
            return "";
        }
        int before = name.size() - 2;
        var two = PostalWords.DIRECTIONS.getOrDefault(name.get(before), "") + last;
        if (two.length() == 2
                && PostalWords.DIRECTIONS.containsKey(two)
                && before >= 2
                && PostalWords.SUFFIXES.containsKey(name.get(before - 1))) {
            name.removeLast();
            name.removeLast();
            return two;
        }
        name.removeLast();
        return last;
    }

    /** Takes the suffix off; a name that is nothing but a suffix, or "The" and one, keeps it. */
    private static String suffix(List<String> name) {
        var last = name.getLast();
        var suffix = PostalWords.SUFFIXES.getOrDefault(last, "");
        if (suffix.isEmpty()
                || name.size() < 2
                || name.size() == 2 && name.getFirst().equals("THE")) {
            return "";
        }
        name.removeLast();
        return suffix;
    }

    /** Takes the direction off the front; what is left must be a name. */
    private static String before(List<String> name) {
        var first = PostalWords.DIRECTIONS.getOrDefault(name.getFirst(), "");
        if (first.isEmpty() || name.size() == 1) {
            return "";
        }
        name.removeFirst();
        return first;
    }
}
