package app.tandem.contact.record;

import static app.tandem.testing.Northfield.*;

import app.tandem.consent.Channel;
import app.tandem.consent.ConsentAddress;
import app.tandem.consent.Evidence;
import app.tandem.consent.Said;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.consent.ContactConsent;
import app.tandem.testing.StrangerCases;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;

/** Records and lead sources (R4). */
class ContactsStrangerTest extends StrangerCases {

    @Autowired
    Contacts contacts;

    @Autowired
    LeadSources leadSources;

    @Autowired
    ContactConsent consent;

    ContactData seen;

    @Override
    protected void given() {
        var empty = contacts.open(maya, contact).data();
        contacts.edit(
                maya,
                contact,
                empty,
                empty.with(ContactField.EMAIL, "secret@x.example").with(ContactField.CELL_PHONE, "+16123384471"));
        seen = contacts.open(maya, contact).data();
    }

    @Override
    protected void cases() {
        var data = ContactData.EMPTY
                .with(ContactField.FIRST_NAME, "Stolen")
                .with(ContactField.STATUS, LeadStatus.NEW_LEAD.name());
        var proof = new Evidence("Ada", Said.IN_PERSON, LocalDate.EPOCH, "Yes", "A form", null);
        asks("Contacts.open", s -> contacts.open(s, contact));
        asks("Contacts.edit", s -> contacts.edit(s, contact, seen, data));
        asks("Contacts.create", s -> contacts.create(s, data.with(ContactField.LEAD_SOURCE, String.valueOf(source))))
                .knownTo(COLLEAGUE);
        asks("ContactConsent.of", s -> consent.of(s, contact));
        does(
                "ContactConsent.optOut",
                s -> consent.optOut(
                        s,
                        contact,
                        ConsentAddress.email(seen.text(ContactField.EMAIL)),
                        Evidence.NONE,
                        LocalDate.EPOCH));
        does(
                "ContactConsent.optIn",
                s -> consent.optIn(
                        s,
                        contact,
                        ConsentAddress.phone(Channel.SMS, seen.text(ContactField.CELL_PHONE)),
                        proof,
                        LocalDate.EPOCH));
        // by whoever has the link; see UnsubscribeTest
        withoutActor("Unsubscribing.whose", "Unsubscribing.unsubscribe");
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
