package app.tandem.contact.record;

import app.tandem.contact.ContactField;
import app.tandem.intake.Cleaned;
import app.tandem.intake.EmailAddresses;
import app.tandem.intake.PhoneNumbers;
import app.tandem.time.TheClock;
import app.tandem.time.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
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
    private static final int FIRST_YEAR = 1900;

    private FieldTexts() {}

    /** The stored text. */
    static String kept(ContactField field, String typed) throws Refused {
        var text = Cleaned.line(typed);
        storable(field, text);
        return switch (field) {
            case EMAIL, OTHER_EMAIL -> email(text);
            case HOME_PHONE, CELL_PHONE, OFFICE_PHONE -> phone(field, text);
            case OFFICE_EXTENSION ->
                matching(EXTENSION, text, "Enter the extension as 1 to 7 digits, for example 118.");
            case BIRTHDAY -> birthday(text);
            case EMPLOYED_SINCE -> year(text);
            case PURCHASE_PRICE -> price(text);
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

    private static String birthday(String text) throws Refused {
        if (text.isEmpty()) {
            return "";
        }
        var day = Written.read(text).orElseThrow(() -> new Refused(Written.HOW));
        if (day.getYear() < FIRST_YEAR || day.isAfter(today())) {
            throw new Refused("Enter a date between 1/1/1900 and today.");
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

    private static String price(String typed) throws Refused {
        matching(PRICE, typed, "Enter the price with commas only between thousands, for example 412,000.50.");
        var text = typed.replaceAll("[$, ]", "");
        if (text.replaceAll("\\..*", "").length() > PRICE_DIGITS) {
            throw new Refused("Enter a price of at most 10 digits.");
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
