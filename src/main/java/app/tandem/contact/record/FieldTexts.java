package app.tandem.contact.record;

import app.tandem.contact.ContactField;
import app.tandem.contact.CreditScore;
import app.tandem.contact.external.ExternalIds;
import app.tandem.intake.Cleaned;
import app.tandem.intake.EmailAddresses;
import app.tandem.intake.PhoneNumbers;
import app.tandem.time.TheClock;
import app.tandem.time.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Parses a typed text into the stored text, or rejects it with a message. */
public final class FieldTexts {

    /** Why a text is rejected. */
    static final class Refused extends Exception {
        Refused(String sentence) {
            super(sentence, null, false, false);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /** Accepts commas only between thousands: before two digits it could be a European decimal comma. */
    private static final Pattern PRICE = Pattern.compile("(\\$ ?)?(\\d{1,10}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,2})?");

    private static final int PRICE_DIGITS = 10;
    private static final Pattern EXTENSION = Pattern.compile("\\d{1,7}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern NUMBER = Pattern.compile("\\d{3}");
    private static final int FIRST_YEAR = 1900;
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private FieldTexts() {}

    /** The stored text. */
    static String kept(ContactField field, String typed) throws Refused {
        var text = Cleaned.line(typed);
        storable(field, text);
        return switch (field.holds()) {
            case EMAIL -> email(text);
            case PHONE -> phone(field, text);
            case EXTENSION -> matching(EXTENSION, text, "Enter the extension as 1 to 7 digits, for example 118.");
            case PAST_DAY -> day(text, today(), "Enter a date between 1/1/1900 and today.");
            case DAY -> day(text, LATEST, "Enter a date between 1/1/1900 and 12/31/2199.");
            case YEAR -> year(text);
            case MONEY -> price(field, text);
            case LINK -> Links.kept(text);
            case STATUS, CHOICE, YES_OR_NO -> choice(field, text);
            case EXTERNAL_IDS -> externalIds(text);
            default -> text;
        };
    }

    private static void storable(ContactField field, String typed) throws Refused {
        if (typed.length() > field.longest()) {
            throw new Refused("Enter at most %d characters; this has %d.".formatted(field.longest(), typed.length()));
        }
        if (typed.indexOf('\0') >= 0) {
            throw new Refused("Remove the NUL character; it cannot be stored.");
        }
        if (typed.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new Refused("Remove the broken character; it cannot be stored.");
        }
    }

    private static String email(String address) throws Refused {
        if (!address.isEmpty() && !EmailAddresses.valid(address)) {
            throw new Refused("Enter an address that can receive e-mail, for example name@example.com.");
        }
        return address;
    }

    private static String phone(ContactField field, String typed) throws Refused {
        if (typed.isBlank()) {
            return "";
        }
        var number = PhoneNumbers.parse(typed)
                .orElseThrow(() -> new Refused("Enter the number with a valid area code, for example (612) 338-4471."));
        if (!number.extension().isEmpty() && field != ContactField.OFFICE_PHONE) {
            throw new Refused("Enter this number without an extension; only the office phone takes one.");
        }
        return number.e164();
    }

    private static String matching(Pattern pattern, String text, String sentence) throws Refused {
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            throw new Refused(sentence);
        }
        return text;
    }

    /** One of the field's words, by its name or as it is written; a credit score by its number too. */
    private static String choice(ContactField field, String text) throws Refused {
        var choices = field.choices();
        if (text.isEmpty() || choices.containsKey(text)) {
            return text;
        }
        if (field == ContactField.CREDIT_SCORE && NUMBER.matcher(text).matches()) {
            var word = CreditScore.of(Integer.parseInt(text));
            if (word.isPresent()) {
                return word.get().name();
            }
        }
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().equalsIgnoreCase(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(
                        () -> new Refused("Choose the " + field.label().toLowerCase(Locale.ROOT) + " from the list."));
    }

    private static String externalIds(String text) throws Refused {
        for (var part : ExternalIds.parts(text)) {
            if (ExternalIds.one(part).isEmpty()) {
                throw new Refused("Enter each ID with its source, for example Salesforce: 0035e00001.");
            }
        }
        return ExternalIds.text(ExternalIds.of(text));
    }

    private static String day(String text, LocalDate latest, String between) throws Refused {
        if (text.isEmpty()) {
            return "";
        }
        var day = Written.read(text).orElseThrow(() -> new Refused(Written.HOW));
        if (day.getYear() < FIRST_YEAR || day.isAfter(latest)) {
            throw new Refused(between);
        }
        return day.toString();
    }

    private static String year(String text) throws Refused {
        matching(YEAR, text, "Enter the year with four digits, for example 2019.");
        if (!text.isEmpty() && (Integer.parseInt(text) < FIRST_YEAR || Integer.parseInt(text) > today().getYear())) {
            throw new Refused("Enter a year between 1900 and this year.");
        }
        return text;
    }

    private static String price(ContactField field, String typed) throws Refused {
        var what = field == ContactField.PURCHASE_PRICE ? "price" : "amount";
        matching(PRICE, typed, "Enter the " + what + " with commas only between thousands, for example 412,000.50.");
        var text = typed.replaceAll("[$, ]", "");
        if (text.replaceAll("\\..*", "").length() > PRICE_DIGITS) {
            throw new Refused((what.equals("price") ? "Enter a price" : "Enter an amount") + " of at most 10 digits.");
        }
        return text.isEmpty() ? "" : plain(new BigDecimal(text));
    }

    /** A price without trailing zeros. */
    public static String plain(BigDecimal price) {
        return price.signum() == 0 ? "0" : price.stripTrailingZeros().toPlainString();
    }

    private static LocalDate today() {
        return TheClock.latestToday();
    }
}
