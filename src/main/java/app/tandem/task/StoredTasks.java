package app.tandem.task;

import app.tandem.contact.ContactId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StoredTasks extends Repository<StoredTask, Long> {

    StoredTask save(StoredTask task);

    Optional<StoredTask> findByIdAndContactId(long id, ContactId contact);

    void delete(StoredTask task);

    void flush();
}
