package app.tandem.demo;

import app.tandem.people.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of many origins, some in their own script, each with an e-mail address that nobody else has. */
final class Names {

    /** A name as it is written, and in the letters of an e-mail address. */
    record Name(String first, String last, String address) {}

    private record Part(String written, String latin) {}

    private record Origin(List<Part> first, List<Part> last) {}

    private static final List<String> DOMAINS = List.of("mail.example", "mail.example", "post.example", "home.example");

    private final List<Origin> weighted = new ArrayList<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Chance chance;

    Names(Chance chance) {
        this.chance = chance;
        for (var row : Listed.rows("names.csv")) {
            var origin = new Origin(parts(row[1]), parts(row[2]));
            for (int i = Integer.parseInt(row[0]); i > 0; i--) {
                weighted.add(origin);
            }
        }
    }

    Name next() {
        var origin = chance.oneOf(weighted);
        var first = chance.oneOf(origin.first);
        var last = chance.oneOf(origin.last);
        if (!last.written.isEmpty() && chance.percent(4)) {
            var other = chance.oneOf(origin.last);
            if (!other.equals(last)) {
                last = new Part(last.written + "-" + other.written, last.latin + "-" + other.latin);
            }
        }
        return new Name(first.written, last.written, address(first.latin, last.latin));
    }

    /** A first name alone, of the same many origins. */
    String firstName() {
        return chance.oneOf(chance.oneOf(weighted).first).written;
    }

    private String address(String first, String last) {
        var local = last.isEmpty() ? first : chance.percent(25) ? first.charAt(0) + "." + last : first + "." + last;
        var domain = chance.oneOf(DOMAINS);
        int times = taken.merge(local + "@" + domain, 1, Integer::sum);
        return local + (times == 1 ? "" : String.valueOf(times)) + "@" + domain;
    }

    private static List<Part> parts(String cell) {
        return List.of(cell.split(",", -1)).stream()
                .map(text -> {
                    int latin = text.indexOf('=');
                    return latin < 0
                            ? new Part(text, letters(text))
                            : new Part(text.substring(0, latin), text.substring(latin + 1));
                })
                .toList();
    }

    private static String letters(String name) {
        return Folding.fold(name).replaceAll("[^a-z]", "");
    }
}
