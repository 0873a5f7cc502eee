package app.tandem.people.preferences;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StoredPreferences extends Repository<UserPreferences, Long> {

    Optional<UserPreferences> findById(Long id);

    void flush();
}
