package app.tandem.imports.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The text of a cell as a person reads it: of a formula its value, of a date its ISO form, of a number its digits. */
final class WorkbookCell {

    /** What spreadsheets know of a number. */
    private static final MathContext KNOWN = new MathContext(15);

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_OF_MAC = LocalDate.of(1904, 1, 1);
    /** 31 December 9999. */
    private static final int LAST_DAY = 2_958_465;

    private static final int SECONDS = 86_400;
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");
    private static final Pattern LEADING_ZEROS = Pattern.compile("0{2,20}");

    private final LocalDate zero;

    WorkbookCell(boolean mac) {
        zero = mac ? DAY_ZERO_OF_MAC : DAY_ZERO;
    }

    String text(Cell cell) {
        var raw = raw(cell);
        return switch (cell.getType()) {
            case EMPTY, ERROR -> "";
            case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "TRUE" : "FALSE";
            case NUMBER -> number(raw, cell.getDataFormatString());
            case FORMULA -> formula(cell, raw);
            default -> raw;
        };
    }

    private static String raw(Cell cell) {
        if (cell.getType() == CellType.STRING && cell.getValue() instanceof String text) {
            return text;
        }
        return Objects.requireNonNullElse(cell.getRawValue(), "");
    }

    private String formula(Cell cell, String raw) {
        if (cell.getValue() instanceof Boolean yes) {
            return yes ? "TRUE" : "FALSE";
        }
        return cell.getValue() instanceof BigDecimal
                ? number(raw, cell.getDataFormatString())
                : raw.startsWith("#") ? "" : raw;
    }

    private String number(String raw, @Nullable String format) {
        if (raw.isBlank() || raw.length() > LONGEST_NUMBER) {
            return raw;
        }
        try {
            var number = new BigDecimal(raw.strip());
            var shown = format == null
                    ? ""
                    : NOT_FORMAT.matcher(format.split(";", -1)[0]).replaceAll("");
            if (isDate(shown)) {
                return date(number);
            }
            var digits = plain(number);
            boolean padded =
                    LEADING_ZEROS.matcher(shown).matches() && digits.chars().allMatch(Character::isDigit);
            return padded ? "0".repeat(Math.max(0, shown.length() - digits.length())) + digits : digits;
        } catch (ArithmeticException | NumberFormatException noNumber) {
            return raw;
        }
    }

    /** Never with an exponent; one so large that it was none is left. */
    private static String plain(BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > LONGEST_NUMBER) {
            return number.toString();
        }
        var known = number.precision() > KNOWN.getPrecision() && number.scale() > 0 ? number.round(KNOWN) : number;
        return known.signum() == 0 ? "0" : known.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(String shown) {
        return !shown.equalsIgnoreCase("General")
                && shown.chars().anyMatch(c -> "yYdDmMhH".indexOf(c) >= 0)
                && shown.chars().noneMatch(c -> c == '#' || c == '@');
    }

    private String date(BigDecimal number) {
        int days = number.intValue();
        long seconds = Math.round(number.subtract(BigDecimal.valueOf(days)).doubleValue() * SECONDS);
        if (number.signum() < 0 || days > LAST_DAY) {
            return plain(number);
        }
        if (days == 0) {
            return LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS - 1)).toString();
        }
        // before March 1900 spreadsheets count a day that never was
        var day = zero.plusDays(zero.equals(DAY_ZERO) && days < 60 ? days + 1L : days);
        return seconds <= 0 || seconds >= SECONDS
                ? day.plusDays(seconds >= SECONDS ? 1 : 0).toString()
                : day.atTime(LocalTime.ofSecondOfDay(seconds)).toString();
    }
}
