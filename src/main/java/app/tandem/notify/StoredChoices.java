package app.tandem.notify;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredChoices extends Repository<MailChoices, Long> {

    @Query("from MailChoices c left join fetch c.chosen where c.id = :user")
    Optional<MailChoices> of(long user);

    void flush();
}
