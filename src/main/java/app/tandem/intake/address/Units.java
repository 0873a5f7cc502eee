package app.tandem.intake.address;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands behind the street: apartments, suites, floors.
 *
 * @param street without them
 * @param standard them, in standard words; empty where there are none
 */
record Units(String street, List<String> standard) {

    private static final Pattern DOOR = Pattern.compile("(?=.*\\d)[A-Z0-9]{1,4}(-?[A-Z0-9]{1,6})?|[A-Z]|[A-Z]-[A-Z]");
    private static final Pattern FLOOR = Pattern.compile("(\\d{1,3})(ST|ND|RD|TH)");
    private static final int MOST = 2;

    /** Splits them from the street, with what stands in the field of their own. */
    static Units split(String street, String unit) throws Unsure {
        var line = words(street.indexOf(',') < 0 ? street : street.replace(",", " , "));
        List<String> within = new ArrayList<>();
        while (take(line, within)) {
            // the next one before it
        }
        if (line.contains("#") || line.contains(",")) {
            throw new Unsure("The street has more in it than a street.");
        }
        var own = own(unit);
        if (!within.isEmpty() && !own.isEmpty() && !within.equals(own)) {
            throw new Unsure("The street names another unit than the unit.");
        }
        return new Units(String.join(" ", line), own.isEmpty() ? within : own);
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int blank = text.indexOf(' ', from);
            int number = text.indexOf('#', from);
            int to = Math.min(blank < 0 ? text.length() : blank, number < 0 ? text.length() : number);
            if (to > from) {
                words.add(text.substring(from, to));
            }
            if (to == number) {
                words.add("#");
            }
            from = to + 1;
        }
        return words;
    }

    private static List<String> own(String unit) throws Unsure {
        if (unit.isEmpty()) {
            return List.of();
        }
        var line = words(unit.replace(",", " "));
        while (line.size() > 1 && line.getFirst().equals("#")) {
            line.removeFirst();
        }
        List<String> found = new ArrayList<>();
        while (take(line, found)) {
            // the next one before it
        }
        if (line.isEmpty()) {
            return found;
        }
        if (found.isEmpty()
                && line.size() <= MOST
                && line.stream().allMatch(word -> DOOR.matcher(word).matches())) {
            line.addFirst("#");
            return line;
        }
        throw new Unsure("The unit is not clear.");
    }

    /** Moves the last unit of the line to the front of those found. */
    private static boolean take(List<String> line, List<String> found) {
        if (line.isEmpty()) {
            return false;
        }
        int last = line.size() - 1;
        var door = line.get(last);
        if (door.equals(",")) {
            line.removeLast();
            return true;
        }
        var kind = last > 0 ? line.get(last - 1) : "";
        var unit = kind.equals("#") ? "#" : PostalWords.UNITS.getOrDefault(kind, "");
        if (!unit.isEmpty() && DOOR.matcher(door).matches()) {
            cut(line, last - 1);
            found.addAll(0, List.of(unit.equals("#") ? before(line) : unit, door));
            return true;
        }
        if (last > 1
                && line.get(last - 2).equals("#")
                && DOOR.matcher(kind).matches()
                && DOOR.matcher(door).matches()) {
            cut(line, last - 2);
            found.addAll(0, List.of("#", kind, door));
            return true;
        }
        if ("FL".equals(PostalWords.UNITS.get(door))) {
            var floor = FLOOR.matcher(kind);
            if (floor.matches()) {
                cut(line, last - 1);
                found.addAll(0, List.of("FL", floor.group(1)));
                return true;
            }
        }
        // without a comma before it, "Upper" or "Front" may be the street's name
        if (PostalWords.PLACES.containsKey(door) && (last == 0 || kind.equals(","))) {
            cut(line, last);
            found.addFirst(PostalWords.PLACES.getOrDefault(door, door));
            return true;
        }
        return false;
    }

    /** "Apt # 3" is an apartment, not a number sign. */
    private static String before(List<String> line) {
        if (!line.isEmpty() && PostalWords.UNITS.containsKey(line.getLast())) {
            return PostalWords.UNITS.getOrDefault(line.removeLast(), "#");
        }
        return "#";
    }

    private static void cut(List<String> line, int from) {
        line.subList(from, line.size()).clear();
    }
}
