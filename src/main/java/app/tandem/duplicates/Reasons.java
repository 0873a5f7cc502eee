package app.tandem.duplicates;

import java.util.ArrayList;
import java.util.List;

/** Says in words in what two people agree, the weightiest first, and what differs. */
final class Reasons {

    private Reasons() {}

    /** "same phone; Bob and Robert; one digit of the ZIP differs". */
    static String of(Prepared a, Prepared b, Agreement[] agreement) {
        List<String> words = new ArrayList<>();
        email(agreement[2], words);
        phone(agreement[3], words);
        birthday(agreement[5], words);
        name(a, b, agreement, words);
        address(a, b, agreement[4], words);
        return String.join("; ", words);
    }

    private static void email(Agreement agreement, List<String> words) {
        switch (agreement) {
            case SAME -> words.add("same e-mail");
            case NEAR -> words.add("same e-mail name at another provider");
            case TYPO -> words.add("one letter of the e-mail differs");
            default -> {}
        }
    }

    private static void phone(Agreement agreement, List<String> words) {
        switch (agreement) {
            case SAME -> words.add("same phone");
            case TYPO -> words.add("one digit of the phone differs");
            default -> {}
        }
    }

    private static void birthday(Agreement agreement, List<String> words) {
        switch (agreement) {
            case SAME -> words.add("same birthday");
            case SWAPPED -> words.add("day and month of the birthday swapped");
            case TYPO -> words.add("birthday nearly the same");
            case DIFFERENT -> words.add("another birthday");
            default -> {}
        }
    }

    private static void name(Prepared a, Prepared b, Agreement[] agreement, List<String> words) {
        var first = agreement[0];
        var last = agreement[1];
        if (first == Agreement.SAME && last == Agreement.SAME) {
            words.add("same name");
            return;
        }
        if (first == Agreement.SWAPPED) {
            words.add("first and last name swapped");
            return;
        }
        switch (first) {
            case NEAR, TYPO, PART ->
                words.add(a.person().first().strip() + " and "
                        + b.person().first().strip());
            case MISSING -> words.add("no first name on one of them");
            default -> {}
        }
        switch (last) {
            case SAME -> {
                if (first == Agreement.MISSING) {
                    words.add("same last name");
                }
            }
            case TYPO, PART, DIFFERENT ->
                words.add(
                        a.person().last().strip() + " and " + b.person().last().strip());
            default -> {}
        }
    }

    private static void address(Prepared a, Prepared b, Agreement agreement, List<String> words) {
        boolean zip = !a.zip().isEmpty() && !b.zip().isEmpty() && !a.zip().equals(b.zip());
        switch (agreement) {
            case SAME -> words.add("same address");
            case NEAR -> words.add("same house, another unit");
            case TYPO ->
                words.add(
                        zip
                                ? Texts.slip(a.zip(), b.zip())
                                        ? "one digit of the ZIP differs"
                                        : "same street, another ZIP"
                                : "address nearly the same");
            case PART -> words.add(!zip && !a.zip().isEmpty() && !b.zip().isEmpty() ? "same ZIP" : "same city");
            default -> {}
        }
    }
}
