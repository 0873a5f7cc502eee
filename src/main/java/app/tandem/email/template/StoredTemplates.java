package app.tandem.email.template;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface StoredTemplates extends Repository<StoredTemplate, Long> {

    /** Locks it until the transaction ends: of two who save at once, the second finds the version of the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredTemplate> findById(long id);

    StoredTemplate save(StoredTemplate template);

    void flush();
}
