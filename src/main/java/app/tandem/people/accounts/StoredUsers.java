package app.tandem.people.accounts;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface StoredUsers extends Repository<User, Long> {

    Optional<User> findById(Long id);

    Optional<User> findByEmail(String email);

    boolean existsByEmail(String email);

    @Query("select u.active from User u where u.id = :id")
    Optional<Boolean> isActive(long id);

    @Query("""
            select count(u) > 0 from User u join Organization o on o.id = u.organizationId
            where u.id = :id and u.active and o.kind = :kind""")
    boolean isActiveUserOf(String kind, long id);

    /** Returns whether the hash was still the old one; nothing else of the user changes, and no sign-in ends. */
    @Transactional
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update User u set u.passwordHash = :hash where u.id = :id and u.passwordHash = :old")
    int rehash(long id, String old, String hash);

    User saveAndFlush(User user);

    void flush();
}
