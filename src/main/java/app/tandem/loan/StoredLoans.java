package app.tandem.loan;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface StoredLoans extends Repository<StoredLoan, StoredLoan.Key> {

    /** Holds the loan until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredLoan> findByKey(StoredLoan.Key key);

    StoredLoan saveAndFlush(StoredLoan loan);
}
