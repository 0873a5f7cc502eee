package app.tandem.contact.list;

import app.tandem.intake.PhoneNumbers;
import app.tandem.people.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a search, all of which must occur: pasted e-mail addresses, phone numbers in any notation as digits, and
 * everything else folded.
 */
final class SearchWords {

    private static final int WORDS = 8;
    /** {@code "Name" <mail>}: only the address counts. */
    private static final Pattern ADDRESSEE = Pattern.compile("<\\s*(?:mailto:)?([^<>\\s@]+@[^<>\\s@]+)\\s*>");

    private static final Pattern LINK = Pattern.compile("\\b(?:mailto|tel):([^\\s?]+)\\S*", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile("[^\\s,;<>]+@[^\\s,;<>]*");
    private static final Pattern DIGITS = Pattern.compile("[\\d\\s()+./\\p{Pd}]*\\d[\\d\\s()+./\\p{Pd}]*");
    private static final Pattern PART_OF_NUMBER = Pattern.compile("[()+./]*\\d[\\d()+./]*");

    private final List<String> words = new ArrayList<>();

    private SearchWords() {}

    /** The words of a typed text; none if blank. */
    static List<String> of(String typed) {
        var found = new SearchWords();
        found.read(typed.length() > FilterSql.TEXT ? typed.substring(0, FilterSql.TEXT) : typed);
        return List.copyOf(found.words);
    }

    private void read(String typed) {
        var text = LINK.matcher(typed).replaceAll("$1");
        var addressee = ADDRESSEE.matcher(text);
        if (addressee.find()) {
            add(addressee.group(1));
            return;
        }
        var rest = EMAIL.matcher(text).replaceAll(mail -> {
            add(mail.group());
            return " ";
        });
        for (var number : PhoneNumbers.within(rest)) {
            word(number.digits());
            rest = rest.replace(number.written(), " ");
        }
        if (DIGITS.matcher(rest).matches()) {
            word(digits(rest));
        } else {
            add(rest);
        }
    }

    private void add(String text) {
        for (var word : Folding.fold(text).replaceAll("[,;]", " ").split(" ", -1)) {
            word(PART_OF_NUMBER.matcher(word).matches() ? digits(word) : word);
        }
    }

    private void word(String word) {
        if (!word.isEmpty() && words.size() < WORDS) {
            words.add(word);
        }
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
