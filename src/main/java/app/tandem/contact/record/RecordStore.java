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
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads and writes whole records, for features that merge or import them (R19). */
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

    /** The record as seen by a person already authorized. */
    public ContactRecord of(ContactId id, ContactAuthorization.Found viewer) {
        return records.of(id, viewer);
    }

    /** Its field data regardless of the reader; empty if there is no such contact. */
    public Optional<ContactData> find(ContactId id) {
        return table.find(id);
    }

    /**
     * Writes the differences with their field history (R43); throws InvalidContact if the data is insufficient (R31).
     */
    public void replace(ContactId id, ContactData before, ContactData data, Actor owner, OffsetDateTime now) {
        var sources = leadSources.names(owner.organization());
        var after = new ContactForm(sources.keySet()).whole(data);
        var changed = before.differences(after);
        if (!changed.isEmpty()) {
            table.update(id, before, after, owner.id(), now);
            edits.add(
                    id,
                    changed,
                    field -> Contacts.shown(field, before, sources),
                    field -> Contacts.shown(field, after, sources),
                    owner,
                    now);
        }
    }

    /** Whether this data is enough for a contact (R31). */
    public boolean suffices(ContactData data) {
        try {
            new ContactForm(Set.of()).whole(data);
            return true;
        } catch (InvalidContact insufficient) {
            return false;
        }
    }

    /** These fields as "Label: value". */
    public List<String> lines(Collection<ContactField> fields, ContactData data, Actor owner) {
        var sources = leadSources.names(owner.organization());
        return fields.stream()
                .map(field -> field.label() + ": " + Contacts.shown(field, data, sources))
                .toList();
    }
}
