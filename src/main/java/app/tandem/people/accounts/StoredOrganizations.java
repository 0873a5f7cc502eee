package app.tandem.people.accounts;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StoredOrganizations extends Repository<Organization, Long> {

    Optional<Organization> findById(Long id);

    Organization saveAndFlush(Organization organization);

    void flush();
}
