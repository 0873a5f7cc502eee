package app.tandem.loan;

import app.tandem.contact.ContactId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loan for viewers who may see loans; unknown values are null or empty.
 *
 * @param amount in US dollars
 * @param expected the day on which it is expected to close
 * @param participants the contact itself first, then those others whose contacts the viewer sees, by role (R4)
 */
public record Loan(
        String number,
        @Nullable BigDecimal amount,
        String type,
        String status,
        @Nullable LocalDate applied,
        @Nullable LocalDate expected,
        @Nullable LocalDate closed,
        List<Participant> participants)
        implements Serializable {

    /**
     * A participant in a loan.
     *
     * @param here it is the contact whose loans are looked at
     */
    public record Participant(ContactId contact, String name, String role, boolean here) implements Serializable {}

    public Loan {
        participants = List.copyOf(participants);
    }
}
