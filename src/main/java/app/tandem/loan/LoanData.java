package app.tandem.loan;

import app.tandem.contact.ContactId;
import app.tandem.intake.Cleaned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A loan's incoming data with all its participants.
 *
 * @param number of 1 to 40 characters, unique for the lender
 * @param amount in US dollars, with cents; null where it is not known
 * @param participants the role of each, such as "Borrower", of 1 to 40 characters
 */
public record LoanData(
        String number,
        @Nullable BigDecimal amount,
        String type,
        String status,
        @Nullable LocalDate applied,
        @Nullable LocalDate expected,
        @Nullable LocalDate closed,
        Map<ContactId, String> participants) {

    private static final int TEXT = 40;
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    public LoanData {
        number = Cleaned.line(number);
        type = Cleaned.line(type);
        status = Cleaned.line(status);
        participants = Map.copyOf(participants);
        check(number, 1, "number");
        check(type, 0, "type");
        check(status, 0, "status");
        participants.values().forEach(role -> check(role, 1, "role"));
        if (amount != null && (amount.signum() < 0 || amount.compareTo(MOST) > 0)) {
            throw new IllegalArgumentException("The amount of a loan lies between 0 and " + MOST + ".");
        }
    }

    private static void check(String text, int least, String what) {
        if (text.length() < least || text.length() > TEXT || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "The " + what + " of a loan has " + least + " to " + TEXT + " characters.");
        }
    }
}
