package app.tandem.contact.record;

import static app.tandem.testing.Northfield.*;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.LeadStatus;
import app.tandem.testing.StrangerCases;
import org.springframework.beans.factory.annotation.Autowired;

/** Records and lead sources (R4). */
class ContactsStrangerTest extends StrangerCases {

    @Autowired
    Contacts contacts;

    @Autowired
    LeadSources leadSources;

    ContactData seen;

    @Override
    protected void given() {
        seen = contacts.open(maya, contact).data();
    }

    @Override
    protected void cases() {
        var data = ContactData.EMPTY
                .with(ContactField.FIRST_NAME, "Stolen")
                .with(ContactField.STATUS, LeadStatus.NEW_LEAD.name());
        asks("Contacts.open", s -> contacts.open(s, contact));
        asks("Contacts.edit", s -> contacts.edit(s, contact, seen, data));
        asks("Contacts.create", s -> contacts.create(s, data.with(ContactField.LEAD_SOURCE, String.valueOf(source))))
                .knownTo(COLLEAGUE);
        asks("LeadSources.of", s -> leadSources.of(s, contact));
        asks("LeadSources.of", s -> leadSources.of(s)).knownTo(COLLEAGUE, DEACTIVATED);
        withoutActor(
                "LeadSources.create",
                "LeadSources.rename",
                "LeadSources.retire",
                "LeadSources.group",
                "LeadSources.share",
                "LeadSources.bringNothing",
                "LeadSources.groups");
    }
}
