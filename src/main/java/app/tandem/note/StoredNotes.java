package app.tandem.note;

import app.tandem.contact.ContactId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StoredNotes extends Repository<StoredNote, Long> {

    StoredNote save(StoredNote note);

    Optional<StoredNote> findByIdAndContactId(long id, ContactId contact);

    void delete(StoredNote note);

    void flush();
}
