package app.tandem.group;

import app.tandem.people.UserId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StoredGroups extends Repository<StoredGroup, Long> {

    Optional<StoredGroup> findByIdAndUserId(long id, UserId user);

    StoredGroup save(StoredGroup group);

    void delete(StoredGroup group);

    void flush();
}
