package app.tandem.notify;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredChoices extends Repository<MailChoices, Long> {

    @Query("from MailChoices c left join fetch c.chosen where c.id = :user")
    Optional<MailChoices> of(long user);

    /** Holds the person until the transaction ends: two windows choose one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<MailChoices> findHeldById(long user);

    void flush();
}
