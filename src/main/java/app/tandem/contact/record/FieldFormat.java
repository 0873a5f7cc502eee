package app.tandem.contact.record;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.intake.PhoneNumbers;
import app.tandem.time.Written;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;

/** Formats a field's stored text; the lead source needs its name from elsewhere. */
public final class FieldFormat {

    private FieldFormat() {}

    public static String of(ContactField field, ContactData data) {
        var text = data.text(field);
        if (text.isEmpty()) {
            return "";
        }
        return switch (field.holds()) {
            case PHONE -> PhoneNumbers.shown(text);
            case PAST_DAY, DAY -> Written.kept(LocalDate.parse(text));
            case MONEY -> price(new BigDecimal(text));
            case STATUS, CHOICE, YES_OR_NO -> field.choices().getOrDefault(text, text);
            default -> text;
        };
    }

    private static String price(BigDecimal price) {
        var format = NumberFormat.getCurrencyInstance(Locale.US);
        var whole = price.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(2);
        return format.format(price);
    }
}
