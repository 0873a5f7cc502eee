package app.tandem.administration.invitations;

import app.tandem.people.OrganizationId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface StoredInvitations extends Repository<StoredInvitation, Long> {

    Optional<StoredInvitation> findById(long id);

    /** Locks it until the transaction ends: of two who accept or withdraw it, the second finds none. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredInvitation> findByIdAndOrganizationId(long id, OrganizationId organization);

    StoredInvitation saveAndFlush(StoredInvitation invitation);

    void delete(StoredInvitation invitation);

    void flush();
}
