package app.tandem.imports.mapping;

import app.tandem.intake.Cleaned;
import app.tandem.intake.PlainText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says for a field: its value as stored, or why it has none.
 *
 * @param value empty if there is none
 * @param refusal why it cannot be read, in words; null if there is nothing to refuse
 */
record CellReading(String value, @Nullable String refusal) {

    private static final CellReading NOTHING = new CellReading("", null);
    private static final Pattern HARMLESS = Pattern.compile("^'(?=[=+\\-@])");
    private static final Pattern MONEY =
            Pattern.compile("(?i)\\$?\\s*((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)\\s*(k|m|mm)?\\s*(?:usd|dollars)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern LINK =
            Pattern.compile("(?i)(https?://)?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(:\\d+)?([/?#]\\S*)?");
    private static final int HIGHEST_SCORE = 850;
    private static final BigDecimal MOST_MONEY = new BigDecimal("1000000000");

    private static CellReading of(String value) {
        return new CellReading(value, null);
    }

    private static CellReading none(String refusal) {
        return new CellReading("", refusal);
    }

    /** The text without what no field keeps: invisible characters, and the apostrophe that Tandem's own export adds. */
    static String clean(String cell) {
        var line = Cleaned.line(cell);
        return line.startsWith("'") ? HARMLESS.matcher(line).replaceFirst("") : line;
    }

    /** Reads a cell that is not blank. */
    static CellReading of(ColumnTarget target, ImportField field, String cell, LocalDate today) {
        var text = clean(cell);
        if (text.length() > field.longest() || !plain(text)) {
            var refusal = PlainText.refusal(text, field.longest());
            if (refusal.isPresent()) {
                return none(refusal.get());
            }
        }
        return switch (field.kind()) {
            case PAST_DAY, DAY -> day(target, field, text, today);
            case MONEY -> money(text);
            case YEAR -> year(target, text, today);
            case YES_OR_NO -> yesOrNo(target, text, today);
            case STATE -> of(States.code(text).orElse(text));
            case STATUS -> word(FixedWords.status(text), text, "is no status of Tandem");
            case LOAN_PURPOSE -> word(FixedWords.purpose(text), text, "is no loan purpose of Tandem");
            case CREDIT_SCORE -> score(text);
            case LINK -> link(field, text);
            case EXTENSION -> of(text.replaceFirst("(?i)^(ext\\.?|x|#)\\s*", "").replaceFirst("\\.0$", ""));
            case LONG_TEXT -> of(Cleaned.text(cell));
            default -> of(text);
        };
    }

    /** Most texts are; they can be stored. */
    private static boolean plain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
                return false;
            }
        }
        return true;
    }

    private static CellReading day(ColumnTarget target, ImportField field, String text, LocalDate today) {
        if (DateText.isNone(text)) {
            return NOTHING;
        }
        boolean past = field.kind() == ImportField.Kind.PAST_DAY;
        var date = DateText.of(text, target.dates(), past, today.getYear());
        if (date.isEmpty()) {
            return none(quoted(text) + (text.startsWith("--") ? " has no year." : " is no date."));
        }
        return past && date.get().isAfter(today)
                ? none(quoted(text) + " is in the future.")
                : of(date.get().toString());
    }

    private static CellReading money(String text) {
        var found = MONEY.matcher(text);
        if (!found.matches()) {
            return none(quoted(text) + " is no amount.");
        }
        var unit = String.valueOf(found.group(2)).toLowerCase(Locale.ROOT);
        int thousands = unit.equals("k") ? 3 : unit.startsWith("m") ? 6 : 0;
        var amount = new BigDecimal(found.group(1).replace(",", ""))
                .scaleByPowerOfTen(thousands)
                .setScale(2, RoundingMode.HALF_UP);
        if (amount.signum() == 0) {
            return NOTHING;
        }
        return amount.compareTo(MOST_MONEY) >= 0
                ? none(quoted(text) + " is too large.")
                : of(amount.stripTrailingZeros().toPlainString());
    }

    private static CellReading year(ColumnTarget target, String text, LocalDate today) {
        if (YEAR.matcher(text).matches()) {
            return of(text);
        }
        return DateText.of(text, target.dates(), true, today.getYear())
                .map(date -> of(String.valueOf(date.getYear())))
                .orElseGet(() -> none(quoted(text) + " is no year."));
    }

    /** An opt-out is often kept as the day on which it was said. */
    private static CellReading yesOrNo(ColumnTarget target, String text, LocalDate today) {
        boolean optedOut = target.field() == ImportField.OPTED_OUT;
        if (optedOut && text.matches("(?i)unsubscribed|opted[ -]?out|do not (e-?)?mail")) {
            return of("YES");
        }
        if (optedOut && text.matches("(?i)subscribed|opted[ -]?in")) {
            return of("NO");
        }
        if (optedOut
                && DateText.of(text, DateOrder.MONTH_FIRST, true, today.getYear())
                        .isPresent()) {
            return of("YES");
        }
        return FixedWords.yes(text)
                .map(yes -> of(yes == target.turned() ? "NO" : "YES"))
                .orElseGet(() -> none(quoted(text) + " is neither yes nor no."));
    }

    private static CellReading score(String text) {
        if (text.matches("\\d{3}(\\.0)?")) {
            int number = Integer.parseInt(text.substring(0, 3));
            return number < 300 || number > HIGHEST_SCORE
                    ? none(quoted(text) + " is no credit score.")
                    : of(
                            number >= 800
                                    ? "EXCELLENT"
                                    : number >= 740
                                            ? "VERY_GOOD"
                                            : number >= 670 ? "GOOD" : number >= 580 ? "FAIR" : "POOR");
        }
        return word(FixedWords.score(text.replaceFirst("\\s*\\(.*", "")), text, "is no credit score");
    }

    private static CellReading link(ImportField field, String text) {
        if (field == ImportField.LINKEDIN && text.matches("(in/)?[\\p{L}\\p{N}_-]{3,100}/?")) {
            return of("https://www.linkedin.com/in/" + text.replaceFirst("^in/", ""));
        }
        return LINK.matcher(text).matches()
                ? of(text.regionMatches(true, 0, "http", 0, 4) ? text : "https://" + text)
                : none(quoted(text) + " is no web address.");
    }

    private static CellReading word(Optional<String> name, String text, String otherwise) {
        return name.map(CellReading::of).orElseGet(() -> none(quoted(text) + " " + otherwise + "."));
    }

    static String quoted(String text) {
        return "\u201c" + PhoneCell.shown(text) + "\u201d";
    }
}
