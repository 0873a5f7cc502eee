package app.tandem.contact.record;

import org.springframework.data.repository.Repository;

interface StoredLeadSources extends Repository<StoredLeadSource, Long> {

    StoredLeadSource save(StoredLeadSource source);
}
