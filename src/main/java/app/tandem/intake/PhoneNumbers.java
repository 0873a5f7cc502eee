package app.tandem.intake;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses phone numbers, stores them in E.164 and formats them for display (R34). */
public final class PhoneNumbers {

    /**
     * A number in a text.
     *
     * @param written as it stands there
     * @param digits that a kept number has: all of them where a country is given, otherwise those within the country
     */
    public record Within(String written, String digits) {}

    /** A stored number: E.164, and the extension or empty. */
    public record Kept(String e164, String extension) {}

    private static final String HOME = "US";
    private static final int HOME_CODE = 1;
    private static final long MOST = 20;
    private static final Pattern ABROAD = Pattern.compile("(?<![\\d+])00(?=[\\s(]*[1-9])");
    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    private static final Remembered<Optional<Kept>> READ = new Remembered<>(PhoneNumbers::read);

    private PhoneNumbers() {}

    /** The number that was written, if it is possible and its area code exists (R34); US where no country is given. */
    public static Optional<Kept> parse(String written) {
        var digits = PlainNumber.digits(written);
        return digits != null && AreaCodes.exists(digits) ? Optional.of(new Kept("+1" + digits, "")) : READ.of(written);
    }

    /** The same, with nothing remembered. */
    static Optional<Kept> read(String written) {
        return number(written)
                .filter(PhoneNumbers::valid)
                .map(number -> new Kept(UTIL.format(number, PhoneNumberFormat.E164), number.getExtension()));
    }

    /** The display form: "(612) 338-4471", or "+49 30 901820" abroad; invalid text stays unchanged. */
    public static String shown(String e164) {
        return number(e164)
                .map(number -> UTIL.format(
                        number,
                        number.getCountryCode() == HOME_CODE
                                ? PhoneNumberFormat.NATIONAL
                                : PhoneNumberFormat.INTERNATIONAL))
                .orElse(e164);
    }

    /** The complete numbers in a text; parts of numbers do not count. */
    public static List<Within> within(String text) {
        // as one dials abroad from most of the world, of the same length
        var international = ABROAD.matcher(text).replaceAll(" +");
        List<Within> found = new ArrayList<>();
        for (PhoneNumberMatch match : UTIL.findNumbers(international, HOME, Leniency.POSSIBLE, MOST)) {
            var number = match.number();
            var written = text.substring(match.start(), match.end());
            var abroad =
                    number.getCountryCode() != HOME_CODE || match.rawString().startsWith("+");
            found.add(new Within(
                    written,
                    abroad
                            ? UTIL.format(number, PhoneNumberFormat.E164).substring(1)
                            : UTIL.getNationalSignificantNumber(number)));
        }
        return found;
    }

    /** The digits that one dials inside the country. */
    public static String nationalDigits(String e164) {
        var digits = PlainNumber.digits(e164);
        return digits != null ? digits : readNationalDigits(e164);
    }

    /** The same by the library. */
    static String readNationalDigits(String e164) {
        return number(e164)
                .map(number -> PhoneNumberUtil.normalizeDigitsOnly(UTIL.format(number, PhoneNumberFormat.NATIONAL)))
                .orElse("");
    }

    private static Optional<PhoneNumber> number(String written) {
        if (written.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UTIL.parse(written, HOME));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static boolean valid(PhoneNumber number) {
        return UTIL.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                && (UTIL.isValidNumber(number)
                        || number.getCountryCode() == HOME_CODE
                                && AreaCodes.exists(UTIL.getNationalSignificantNumber(number)));
    }
}
