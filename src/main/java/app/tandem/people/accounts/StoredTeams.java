package app.tandem.people.accounts;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StoredTeams extends Repository<Team, Long> {

    Optional<Team> findById(Long id);

    Team saveAndFlush(Team team);

    void delete(Team team);

    void flush();
}
