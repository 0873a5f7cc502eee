package app.tandem.duplicates;

import app.tandem.intake.address.Address;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Contacts of a made-up town and the true pairs among them: nicknames, typing errors, fields that are missing or swapped,
 * families that share a phone and an e-mail, fathers and sons and strangers of one name. The same for the same seed.
 */
final class Population {

    /** How bad the second contact of a person is. */
    enum Quality {
        /** As people type them. */
        USUAL(1, 0.15),
        /** As old lists are: several errors, half of the fields gone. */
        BAD(3, 0.3);

        private final int errors;
        private final double missing;

        Quality(int errors, double missing) {
            this.errors = errors;
            this.missing = missing;
        }
    }

    /** Two ids of one person, the lower first. */
    record Truth(long first, long second) {}

    private static final String[] FIRSTS =
            ("james john robert michael william david richard joseph thomas christopher charles daniel"
                            + " matthew anthony steven andrew joshua kenneth kevin edward timothy jeffrey nicholas jonathan samuel benjamin"
                            + " gregory alexander patrick raymond walter lawrence gerald mary patricia jennifer elizabeth barbara susan"
                            + " jessica margaret deborah kimberly rebecca katherine christine victoria pamela theresa cynthia stephanie"
                            + " maria carlos luis jorge ana sofia linh minh fatima omar priya arjun wei mei olga ivan ingrid lars eric erica"
                            + " paul paula daniel danielle robert roberta zbigniew katarzyna siobhan anneliese thaddeus marisol")
                    .split(" ");
    private static final String[] COMMON =
            "smith johnson williams brown jones garcia miller davis rodriguez martinez anderson taylor thomas moore lee nguyen"
                    .split(" ");
    private static final String[] BEGIN =
            "kow brad wins hal mc gut fitz van ost lind sten berg hoff kav mar pet rod sal tor ulr vil wey zim gar del fer han jen kra lar"
                    .split(" ");
    private static final String[] MIDDLE = "al er in o an el ar is u em ".split(" ", -1);
    private static final String[] END =
            "czyk ford low ley son man burg stein ton field sen ski ez well worth gan ther by dez ling".split(" ");
    private static final String[] STREETS =
            ("Girard Lyndale Hennepin Nicollet Portland Cedar Maple Oak Elm Washington Lincoln Jackson Franklin Summit"
                            + " Grand Marshall Selby Dayton Ashland Laurel Lexington Hamline Snelling Fairview Prior Cretin")
                    .split(" ");
    private static final String[] SUFFIXES = {"Avenue", "Street", "Ave", "St", "Lane", "Drive", "Road", "Blvd"};
    private static final String[] HOSTS = {
        "gmail.com", "yahoo.com", "outlook.com", "icloud.com", "aol.com", "mail.example"
    };
    private static final String[][] TOWNS = {
        {"Minneapolis", "MN", "5540"},
        {"Saint Paul", "MN", "5510"},
        {"Madison", "WI", "5370"},
        {"Des Moines", "IA", "5030"}
    };

    final List<Person> contacts = new ArrayList<>();
    final Set<Truth> truth = new HashSet<>();

    private final Random random;
    private final Quality quality;
    private long next = 1;

    /** About that many contacts, a sixth of whom are there twice. */
    Population(int size, Quality quality, long seed) {
        this.random = new Random(seed);
        this.quality = quality;
        while (contacts.size() < size) {
            family();
        }
        Collections.shuffle(contacts, random);
    }

    private void family() {
        var town = one(TOWNS);
        var last = random.nextInt(4) == 0 ? one(COMMON) : one(BEGIN) + one(MIDDLE) + one(END);
        var address = new Address(
                (100 + random.nextInt(4900)) + " " + one(STREETS) + " " + one(SUFFIXES) + (chance(0.2) ? " South" : ""),
                chance(0.2) ? "Apt " + (1 + random.nextInt(40)) : "",
                town[0],
                town[1],
                town[2] + random.nextInt(10));
        var phone = phone();
        int members = 1 + (chance(0.45) ? 1 + random.nextInt(3) : 0);
        var email = chance(0.3) && members > 1 ? "the" + last + "s" + random.nextInt(99) + "@" + one(HOSTS) : "";
        var father = "";
        Set<String> used = new HashSet<>();
        for (int n = 0; n < members; n++) {
            // now and then a son has his father's name: the suffix or the birthday tells
            boolean junior = n == 2 && chance(0.03);
            var first = junior ? father : name(used);
            used.add(first);
            father = n == 0 ? first : father;
            var born = LocalDate.of(
                    (n < 2 ? 1945 : 1985) + random.nextInt(n < 2 ? 35 : 18),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28));
            var own = chance(0.7) ? List.of(phone()) : List.<String>of();
            List<String> phones = new ArrayList<>(own);
            if (chance(members > 1 ? 0.6 : 0.4) || own.isEmpty()) {
                phones.add(phone);
            }
            var mail = !email.isEmpty() && chance(0.7) ? email : chance(0.75) ? email(first, last) : "";
            person(new Person(
                    0,
                    cased(first),
                    cased(last),
                    junior && chance(0.7) ? "Jr." : "",
                    mail.isEmpty() ? List.of() : List.of(mail),
                    phones,
                    chance(0.85) ? address : new Address("", "", town[0], town[1], ""),
                    junior || n == 0 && chance(0.7) || chance(0.5) ? born : null));
        }
    }

    /** Two children of one family have two names. */
    private String name(Set<String> used) {
        var name = one(FIRSTS);
        while (used.contains(name)) {
            name = one(FIRSTS);
        }
        return name;
    }

    private void person(Person person) {
        long id = add(person);
        if (chance(0.2)) {
            long second = add(spoiled(person));
            truth.add(new Truth(id, second));
        }
    }

    private long add(Person p) {
        long id = next++;
        contacts.add(
                new Person(id, p.first(), p.last(), p.suffix(), p.emails(), p.phones(), p.address(), p.birthday()));
        return id;
    }

    /** The same person as somebody else typed it. Enough is left to know them again. */
    private Person spoiled(Person p) {
        var first = p.first();
        var last = p.last();
        var emails = p.emails();
        var phones = new ArrayList<>(p.phones());
        var address = p.address();
        var birthday = p.birthday();
        if (chance(0.25)) {
            first = nickname(first);
        }
        int errors = quality.errors == 1 ? (chance(0.7) ? 1 : 0) : 1 + random.nextInt(quality.errors);
        for (int n = 0; n < errors; n++) {
            switch (random.nextInt(7)) {
                case 0 -> first = slip(first);
                case 1 -> last = slip(last);
                case 2 -> emails = emails.stream().map(this::slip).toList();
                case 3 -> phones.replaceAll(this::digit);
                case 4 ->
                    address = new Address(
                            slip(address.street()), address.unit(), address.city(), address.state(), address.zip());
                case 5 ->
                    address = new Address(
                            address.street(),
                            address.unit(),
                            address.city(),
                            address.state(),
                            address.zip().isEmpty() ? "" : digit(address.zip()));
                default -> birthday = birthday == null ? null : birthday.plusDays(10);
            }
        }
        int kept = emails.size() + phones.size() + (address.street().isEmpty() ? 0 : 1) + (birthday == null ? 0 : 1);
        if (chance(quality.missing) && kept > 1 && !emails.isEmpty()) {
            emails = chance(0.4)
                    ? List.of(email(p.first().toLowerCase(), p.last().toLowerCase()))
                    : List.of();
            kept--;
        }
        if (chance(quality.missing) && kept > 1 && !phones.isEmpty()) {
            kept -= phones.size();
            phones.clear();
            if (chance(0.5)) {
                phones.add(phone());
            }
            if (kept < 1) {
                phones.addAll(p.phones());
            }
        }
        if (chance(quality.missing) && kept > 1 && !address.street().isEmpty()) {
            address = chance(0.5)
                    ? new Address("", "", "", "", "")
                    : new Address(
                            (1 + random.nextInt(999)) + " " + one(STREETS) + " St",
                            "",
                            address.city(),
                            address.state(),
                            address.zip());
            kept--;
        }
        if (chance(quality.missing)) {
            birthday = null;
        }
        if (chance(0.04)) {
            var swap = first;
            first = last;
            last = swap;
        }
        if (chance(0.05)) {
            first = first.substring(0, 1);
        }
        return new Person(0, first, last, chance(0.5) ? p.suffix() : "", emails, phones, address, birthday);
    }

    private String nickname(String first) {
        var name = first.toLowerCase();
        var others = Names.lines("nicknames.txt").stream()
                .filter(line -> line.startsWith(name + " "))
                .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                .toList();
        return others.isEmpty() ? first : cased(others.get(random.nextInt(others.size())));
    }

    private String slip(String text) {
        if (text.length() < 3) {
            return text;
        }
        int at = random.nextInt(text.length() - 1);
        char c = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + c + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            case 2 -> text.substring(0, at) + c + text.substring(at + 1);
            default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }

    private String digit(String digits) {
        int at = digits.length() - 1 - random.nextInt(4);
        return digits.substring(0, at) + random.nextInt(10) + digits.substring(at + 1);
    }

    private String email(String first, String last) {
        return switch (random.nextInt(3)) {
                    case 0 -> first + "." + last;
                    case 1 -> first.charAt(0) + last + random.nextInt(99);
                    default -> last + first + random.nextInt(999);
                }
                + "@" + one(HOSTS);
    }

    private String phone() {
        return "+1612" + (2_000_000 + random.nextInt(8_000_000));
    }

    private static String cased(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T extends @Nullable Object> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
