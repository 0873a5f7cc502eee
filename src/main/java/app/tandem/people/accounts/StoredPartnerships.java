package app.tandem.people.accounts;

import app.tandem.people.UserId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredPartnerships extends Repository<StoredPartnership, Long> {

    String VALUE = "select new app.tandem.people.accounts.Partnership("
            + "p.loanOfficer, p.agent, p.status, p.delivery, p.since, p.endedAt) from StoredPartnership p where ";

    @Query(VALUE + "p.agent is not null and (p.loanOfficer = :user or p.agent = :user) order by p.status, p.id")
    List<Partnership> of(UserId user);

    @Query(VALUE + "p.loanOfficer = :one and p.agent = :other or p.loanOfficer = :other and p.agent = :one")
    Optional<Partnership> between(UserId one, UserId other);

    /** Locks it until the transaction ends, so that concurrent changes are serialized. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredPartnership> findByLoanOfficerAndAgent(UserId loanOfficer, UserId agent);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredPartnership> findById(long id);

    /** The number of theirs, without holding it. */
    @Query("select p.id from StoredPartnership p where p.loanOfficer = :loanOfficer and p.agent = :agent")
    Optional<Long> number(UserId loanOfficer, UserId agent);

    /** Without holding it. */
    @Query("select p from StoredPartnership p where p.id = :id")
    Optional<StoredPartnership> look(long id);

    Optional<StoredPartnership> findByLoanOfficerAndEmail(UserId loanOfficer, String email);

    void delete(StoredPartnership partnership);

    StoredPartnership saveAndFlush(StoredPartnership partnership);

    void flush();
}
