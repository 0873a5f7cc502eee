package app.tandem.imports.mapping;

import app.tandem.intake.PhoneNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The phone numbers of a cell; a spreadsheet may have made one of them a number with an exponent.
 *
 * @param numbers those that are valid (R34)
 * @param refusal why what is left of the cell is none, in words; null if nothing is left
 */
record PhoneCell(List<PhoneNumbers.Kept> numbers, @Nullable String refusal) {

    private static final Pattern EXPONENT = Pattern.compile("([+-]?\\d+(?:[.,]\\d+)?)[eE]\\+?(\\d{1,2})");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?::::|;|\\R|\\||,(?!\\s*(?:ext|x))| or )\\s*|(?<=\\d)\\s+/\\s+(?=[\\d(+])");

    static PhoneCell of(String cell) {
        var exponent = EXPONENT.matcher(cell);
        if ((cell.indexOf('E') > 0 || cell.indexOf('e') > 0) && exponent.matches()) {
            var plain = plain(exponent.group(1).replace(',', '.'), Integer.parseInt(exponent.group(2)));
            return plain == null
                    ? new PhoneCell(
                            List.of(),
                            "A spreadsheet turned this number into " + cell
                                    + "; its digits are lost. Type it in, or format the column as text and export it again.")
                    : single(plain);
        }
        var whole = single(cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell);
        if (whole.refusal == null || !BETWEEN.matcher(cell).find()) {
            return whole;
        }
        List<PhoneNumbers.Kept> numbers = new ArrayList<>();
        String refusal = null;
        for (var part :
                Arrays.stream(BETWEEN.split(cell)).filter(one -> !one.isBlank()).toList()) {
            var found = single(part);
            numbers.addAll(found.numbers);
            refusal = found.refusal == null ? refusal : found.refusal;
        }
        return new PhoneCell(numbers, refusal);
    }

    private static PhoneCell single(String text) {
        return PhoneNumbers.parse(text)
                .map(number -> new PhoneCell(List.of(number), null))
                .orElseGet(() -> new PhoneCell(List.of(), "\u201c" + shown(text) + "\u201d is no phone number."));
    }

    static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "\u2026";
    }

    /** All digits of it; null if some are lost. */
    private static @Nullable String plain(String mantissa, int exponent) {
        var number = new BigDecimal(mantissa);
        return number.precision() > exponent
                ? String.format(
                        Locale.ROOT,
                        "%s",
                        number.scaleByPowerOfTen(exponent).toPlainString().replaceFirst("\\.0+$", ""))
                : null;
    }
}
