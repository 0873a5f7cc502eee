package app.tandem.people.accounts;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

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

    User saveAndFlush(User user);

    void flush();
}
