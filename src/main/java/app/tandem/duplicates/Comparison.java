package app.tandem.duplicates;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares two people trait by trait. */
final class Comparison {

    private static final double ALIKE_FIRST = 0.88;
    private static final double ALIKE_LAST = 0.9;
    private static final double ALIKE_STREET = 0.92;
    private static final int TELLING_MAILBOX = 6;
    private static final int SHORT = 4;

    private final Values values;

    Comparison(Values values) {
        this.values = values;
    }

    /** How far they agree in each trait. */
    Agreement[] of(Prepared a, Prepared b) {
        var found = new Agreement[Trait.COUNT];
        found[0] = first(a, b);
        found[1] = last(a, b);
        if (strange(found[0]) && strange(found[1]) && swapped(a, b)) {
            found[0] = Agreement.SWAPPED;
            found[1] = Agreement.SWAPPED;
        }
        found[2] = email(a, b);
        found[3] = phone(a, b);
        found[4] = address(a, b);
        found[5] = birthday(a.birthday(), b.birthday());
        return found;
    }

    /** Whether their first names are those of two people: most pairs need no further look. */
    boolean others(Prepared a, Prepared b) {
        return first(a, b) == Agreement.DIFFERENT && !swapped(a, b);
    }

    private static boolean strange(Agreement name) {
        return name == Agreement.DIFFERENT || name == Agreement.TYPO || name == Agreement.PART;
    }

    private boolean swapped(Prepared a, Prepared b) {
        return near(a.first(), b.last()) && near(a.last(), b.first());
    }

    private static boolean near(String a, String b) {
        return !a.isEmpty()
                && !b.isEmpty()
                && (a.equals(b) || a.length() > SHORT && Texts.slip(a, b) || Names.nicknames(a, b));
    }

    private Agreement first(Prepared a, Prepared b) {
        var x = a.first();
        var y = b.first();
        if (x.isEmpty() || y.isEmpty()) {
            return Agreement.MISSING;
        }
        if (x.equals(y)) {
            return Agreement.SAME;
        }
        if (initial(a.firsts()) || initial(b.firsts())) {
            return x.charAt(0) == y.charAt(0) ? Agreement.PART : Agreement.DIFFERENT;
        }
        if (shared(a.firsts(), b.firsts())
                || Names.nicknames(a.firsts().getFirst(), b.firsts().getFirst())) {
            return Agreement.NEAR;
        }
        // Daniel and Danielle, Eric and Erica are two people of one family
        if (values.known(x) && values.known(y)) {
            return Agreement.DIFFERENT;
        }
        return Math.min(x.length(), y.length()) >= SHORT - 1 && Texts.slip(x, y) || Texts.alike(x, y) >= ALIKE_FIRST
                ? Agreement.TYPO
                : Agreement.DIFFERENT;
    }

    private static boolean initial(List<String> names) {
        return names.getFirst().length() == 1;
    }

    private static boolean shared(List<String> a, List<String> b) {
        return a.stream().anyMatch(name -> name.length() > 1 && b.contains(name));
    }

    private static Agreement last(Prepared a, Prepared b) {
        var x = a.last();
        var y = b.last();
        if (x.isEmpty() || y.isEmpty()) {
            return Agreement.MISSING;
        }
        if (x.equals(y)) {
            return Agreement.SAME;
        }
        if (shared(a.lasts(), b.lasts()) || Math.min(x.length(), y.length()) == 1 && x.charAt(0) == y.charAt(0)) {
            return Agreement.PART;
        }
        return Math.min(x.length(), y.length()) >= SHORT - 1 && Texts.slip(x, y) || Texts.alike(x, y) >= ALIKE_LAST
                ? Agreement.TYPO
                : Agreement.DIFFERENT;
    }

    private static Agreement email(Prepared a, Prepared b) {
        if (a.emails().isEmpty() || b.emails().isEmpty()) {
            return Agreement.MISSING;
        }
        if (!Collections.disjoint(a.emails(), b.emails())) {
            return Agreement.SAME;
        }
        var found = Agreement.DIFFERENT;
        for (var x : a.emails()) {
            for (var y : b.emails()) {
                if (Texts.slip(x, y)) {
                    return Agreement.TYPO;
                }
                var mailbox = mailbox(x);
                if (mailbox.length() >= TELLING_MAILBOX && mailbox.equals(mailbox(y)) && !named(mailbox, a)) {
                    found = Agreement.NEAR;
                }
            }
        }
        return found;
    }

    /** Everybody of that name may have chosen it. */
    private static boolean named(String mailbox, Prepared person) {
        var letters = mailbox.replace(".", "").replace("_", "").replace("-", "");
        return letters.equals(person.first() + person.last())
                || letters.equals(person.last() + person.first())
                || letters.length() <= person.last().length() + 1 && letters.contains(person.last());
    }

    static String mailbox(String email) {
        int at = email.indexOf('@');
        return at < 0 ? email : email.substring(0, at);
    }

    private static Agreement phone(Prepared a, Prepared b) {
        if (a.phones().isEmpty() || b.phones().isEmpty()) {
            return Agreement.MISSING;
        }
        if (!Collections.disjoint(a.phones(), b.phones())) {
            return Agreement.SAME;
        }
        for (var x : a.phones()) {
            for (var y : b.phones()) {
                if (Texts.slip(x, y)) {
                    return Agreement.TYPO;
                }
            }
        }
        return Agreement.DIFFERENT;
    }

    private static Agreement address(Prepared a, Prepared b) {
        if (a.street().isEmpty() || b.street().isEmpty()) {
            if (same(a.zip(), b.zip()) || same(a.city(), b.city())) {
                return Agreement.PART;
            }
            return differ(a.zip(), b.zip()) && differ(a.city(), b.city()) ? Agreement.DIFFERENT : Agreement.MISSING;
        }
        var place = place(a, b);
        boolean house = a.house().equals(b.house());
        boolean street = a.street().equals(b.street());
        if (house && street && place != Agreement.DIFFERENT) {
            return place == Agreement.TYPO ? place : differ(a.unit(), b.unit()) ? Agreement.NEAR : Agreement.SAME;
        }
        boolean nearly =
                house && (Texts.slip(a.street(), b.street()) || Texts.alike(a.street(), b.street()) >= ALIKE_STREET)
                        || street && Texts.slip(a.house(), b.house());
        if (nearly && place == Agreement.SAME) {
            return Agreement.TYPO;
        }
        return same(a.zip(), b.zip()) || same(a.city(), b.city()) ? Agreement.PART : Agreement.DIFFERENT;
    }

    /** Whether ZIP code and city say the same; one of them may be missing or have a slip. */
    private static Agreement place(Prepared a, Prepared b) {
        if (!differ(a.zip(), b.zip())) {
            return Agreement.SAME;
        }
        return Texts.slip(a.zip(), b.zip()) || same(a.city(), b.city()) ? Agreement.TYPO : Agreement.DIFFERENT;
    }

    private static boolean same(String a, String b) {
        return !a.isEmpty() && a.equals(b);
    }

    private static boolean differ(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }

    private static Agreement birthday(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return Agreement.MISSING;
        }
        if (a.equals(b)) {
            return Agreement.SAME;
        }
        boolean year = a.getYear() == b.getYear();
        if (year && a.getMonthValue() == b.getDayOfMonth() && a.getDayOfMonth() == b.getMonthValue()) {
            return Agreement.SWAPPED;
        }
        boolean month = a.getMonthValue() == b.getMonthValue();
        boolean day = a.getDayOfMonth() == b.getDayOfMonth();
        return year && month || year && day || month && day ? Agreement.TYPO : Agreement.DIFFERENT;
    }
}
