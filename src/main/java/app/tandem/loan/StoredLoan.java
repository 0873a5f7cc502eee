package app.tandem.loan;

import app.tandem.people.OrganizationId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A loan; its participants are contacts. */
@Entity
@DynamicUpdate
@Table(name = "loan")
class StoredLoan {

    /** The number is unique for the lender. */
    @Embeddable
    record Key(OrganizationId organizationId, String number) implements Serializable {}

    @EmbeddedId
    private Key key;

    private @Nullable BigDecimal amount;
    private String type;
    private String status;
    private @Nullable LocalDate appliedOn;
    private @Nullable LocalDate expectedOn;
    private @Nullable LocalDate closedOn;

    protected StoredLoan() {}

    StoredLoan(Key key) {
        this.key = key;
        this.type = "";
        this.status = "";
    }

    /** Updates it from incoming data. */
    void arrive(LoanData data) {
        amount = data.amount();
        type = data.type();
        status = data.status();
        appliedOn = data.applied();
        expectedOn = data.expected();
        closedOn = data.closed();
    }
}
