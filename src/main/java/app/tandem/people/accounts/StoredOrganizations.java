package app.tandem.people.accounts;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredOrganizations extends Repository<Organization, Long> {

    Optional<Organization> findById(Long id);

    /** Locks it until the transaction ends, so that changes of who administers it are serialized. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Organization o where o.id = :id")
    Optional<Organization> hold(Long id);

    Optional<Organization> findFirstBy();

    Organization saveAndFlush(Organization organization);

    void flush();
}
