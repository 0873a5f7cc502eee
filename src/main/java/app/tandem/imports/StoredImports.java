package app.tandem.imports;

import app.tandem.people.UserId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface StoredImports extends Repository<StoredImport, Long> {

    Optional<StoredImport> findByIdAndUserId(long id, UserId user);

    /** Locks it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredImport> readByIdAndUserId(long id, UserId user);

    Optional<StoredImport> findByOperationId(Long operation);

    Optional<StoredImport> findByRestOf(Long stopped);

    Optional<StoredImport> findByRevertId(Long operation);

    List<StoredImport> findByUserIdOrderByIdDesc(UserId user, Limit limit);

    /** Those before one, the last first. */
    List<StoredImport> findByUserIdAndStateAndIdLessThanOrderByIdDesc(UserId user, StoredImport.State state, long id);

    StoredImport save(StoredImport one);

    void delete(StoredImport one);
}
