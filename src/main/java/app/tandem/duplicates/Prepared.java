package app.tandem.duplicates;

import app.tandem.intake.address.Address;
import app.tandem.intake.address.Publication28;
import app.tandem.people.Folding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person with everything folded and taken apart once, so that many pairs can be compared. */
record Prepared(
        Person person,
        String first,
        String last,
        List<String> firsts,
        List<String> lasts,
        String suffix,
        List<String> emails,
        List<String> phones,
        String house,
        String street,
        String unit,
        String city,
        String zip,
        @Nullable LocalDate birthday) {

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N} ]+");
    /** What stands behind the street in a standard address. */
    private static final Pattern UNIT = Pattern.compile(
            " (?:APT|BLDG|DEPT|FL|HNGR|LOT|PH|RM|SLIP|SPC|STOP|STE|TRLR|UNIT|#|BSMT|FRNT|LBBY|LOWR|OFC|REAR|SIDE|UPPR)"
                    + "(?: (.*))?$");

    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "junior", "senior");
    private static final Set<String> PARTICLES =
            Set.of("de", "la", "del", "da", "di", "van", "von", "der", "den", "y", "los", "las", "le", "du");
    private static final int ZIP = 5;
    private static final int SHORTEST_PHONE = 6;

    static Prepared of(Person person) {
        var whole = words(person.first());
        // the whole name in one field
        boolean one = person.last().isBlank() && whole.size() > 1;
        var firsts = one ? whole.subList(0, whole.size() - 1) : whole;
        var all = one ? whole.subList(whole.size() - 1, whole.size()) : words(person.last());
        var lasts = all.stream()
                .filter(word -> all.size() == 1 || !SUFFIXES.contains(word))
                .toList();
        var suffix = Stream.concat(words(person.suffix()).stream(), all.stream().skip(1))
                .filter(SUFFIXES::contains)
                .map(Prepared::generation)
                .findFirst()
                .orElse("");
        var address = person.address();
        var line = line(address);
        var door = UNIT.matcher(line);
        var street = door.find() ? line.substring(0, door.start()) : line;
        int blank = street.indexOf(' ');
        boolean numbered = blank > 0 && Character.isDigit(street.charAt(0));
        return new Prepared(
                person,
                String.join("", firsts),
                String.join("", lasts),
                firsts,
                lasts.stream()
                        .filter(word -> lasts.size() == 1 || !PARTICLES.contains(word))
                        .toList(),
                suffix,
                person.emails().stream()
                        .map(email -> Folding.fold(email).strip())
                        .filter(email -> !email.isEmpty())
                        .distinct()
                        .toList(),
                person.phones().stream()
                        .map(phone -> NO_DIGIT.matcher(phone).replaceAll(""))
                        .filter(digits -> digits.length() > SHORTEST_PHONE)
                        .distinct()
                        .toList(),
                numbered ? street.substring(0, blank) : "",
                numbered ? street.substring(blank + 1) : street,
                street.length() < line.length() ? String.valueOf(door.group(1)) : "",
                Folding.fold(address.city()),
                zip(address.zip()),
                person.birthday());
    }

    /** The standard street where it is sure, as it is otherwise. */
    private static String line(Address address) {
        return Publication28.of(address)
                .address()
                .map(standard -> standard.street())
                .orElseGet(() -> Folding.fold(address.street()).toUpperCase(Locale.ROOT));
    }

    private static String zip(String zip) {
        var digits = NO_DIGIT.matcher(zip).replaceAll("");
        return digits.length() > ZIP ? digits.substring(0, ZIP) : digits;
    }

    private static List<String> words(String name) {
        return Arrays.stream(OTHER.matcher(Folding.fold(name)).replaceAll(" ").split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String generation(String suffix) {
        return switch (suffix) {
            case "junior" -> "jr";
            case "senior" -> "sr";
            default -> suffix;
        };
    }
}
