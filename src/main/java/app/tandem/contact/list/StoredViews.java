package app.tandem.contact.list;

import app.tandem.people.UserId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredViews extends Repository<StoredView, Long> {

    @Query("""
            select new app.tandem.contact.list.SavedView(v.id, v.name, v.shows, v.gridColumns, v.opensFirst)
            from StoredView v where v.userId = :user order by v.nameKey, v.id""")
    List<SavedView> of(UserId user);

    int countByUserId(UserId user);

    Optional<StoredView> findByIdAndUserId(long id, UserId user);

    /** Locks it until the transaction ends: of two concurrent deletions, the second finds none. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredView> findHeldByIdAndUserId(long id, UserId user);

    Optional<StoredView> findByUserIdAndOpensFirstTrue(UserId user);

    StoredView save(StoredView view);

    @Modifying
    @Query("""
            update StoredView v set v.opensFirst = case when v.id = :view then :first else false end
            where v.userId = :user""")
    void openFirst(UserId user, long view, boolean first);

    void delete(StoredView view);

    void flush();
}
