package app.tandem.contact.record;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.people.Actor;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads and writes whole records, for features that make one of several or bring one in (R19). */
@Component
public class RecordStore {

    private final ContactRecords records;
    private final ContactTable table;
    private final ContactEdits edits;
    private final LeadSources leadSources;

    RecordStore(ContactRecords records, ContactTable table, ContactEdits edits, LeadSources leadSources) {
        this.records = records;
        this.table = table;
        this.edits = edits;
        this.leadSources = leadSources;
    }

    /** The record as the person sees it who was found to see it. */
    public ContactRecord of(ContactId id, ContactAuthorization.Found viewer) {
        return records.of(id, viewer);
    }

    /** What its fields hold, whoever asks; empty where there is no such contact. */
    public Optional<ContactData> find(ContactId id) {
        return table.find(id);
    }

    /**
     * Writes what differs, with its line in the history of each field (R43); InvalidContact where the data is not
     * enough for a contact (R31).
     */
    public void replace(ContactId id, ContactData before, ContactData data, Actor owner, OffsetDateTime now) {
        var sources = leadSources.names(owner.organization());
        var after = new ContactForm(sources.keySet()).whole(data);
        var changed = before.differences(after);
        if (!changed.isEmpty()) {
            table.update(id, changed, after, owner.id(), now);
            edits.add(
                    id,
                    changed,
                    field -> Contacts.shown(field, before, sources),
                    field -> Contacts.shown(field, after, sources),
                    owner,
                    now);
        }
    }

    /** These fields in words, each as "Label: value". */
    public List<String> lines(Collection<ContactField> fields, ContactData data, Actor owner) {
        var sources = leadSources.names(owner.organization());
        return fields.stream()
                .map(field -> field.label() + ": " + Contacts.shown(field, data, sources))
                .toList();
    }
}
