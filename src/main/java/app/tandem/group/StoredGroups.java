package app.tandem.group;

import app.tandem.people.UserId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface StoredGroups extends Repository<StoredGroup, Long> {

    /** Locks it until the transaction ends: of two concurrent deletions, the second finds none. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredGroup> findByIdAndUserId(long id, UserId user);

    StoredGroup save(StoredGroup group);

    void delete(StoredGroup group);

    void flush();
}
