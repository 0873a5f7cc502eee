package app.tandem.operation.ui.relationship;

import app.tandem.contact.Selection;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.Contacts;
import app.tandem.contact.ui.RelationshipDialogs;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.operation.Operations;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.operation.ui.PlaceAnswer;
import app.tandem.people.People;
import app.tandem.people.Person;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens the dialogs that change who sees one contact, by operations like every change (R44). */
@Component
class RelationshipPanels implements RelationshipDialogs {

    private final Contacts contacts;
    private final Operations operations;
    private final People people;

    RelationshipPanels(Contacts contacts, Operations operations, People people) {
        this.contacts = contacts;
        this.operations = operations;
        this.people = people;
    }

    @Override
    public void modify(ContactRecord record, RecordPage page) {
        var opened = OpenOperation.on(
                new Selection.Some(Set.of(record.id())),
                operations,
                people,
                page.actor(),
                new PlaceAnswer(operations, people, page));
        new ModifyRelationships(opened, record).open();
    }

    @Override
    public void share(ContactRecord record, Person with, RecordPage page) {
        new RelationshipAct(operations, people, SharePanel.Mode.SHARE)
                .open(new Selection.Some(Set.of(record.id())), with, page);
    }

    @Override
    public void giveUp(ContactRecord record, RecordPage page) {
        new GivingUp(contacts, operations, people, page).ask(record);
    }
}
