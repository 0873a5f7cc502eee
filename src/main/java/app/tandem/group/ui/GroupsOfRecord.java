package app.tandem.group.ui;

import app.tandem.contact.ui.RecordSide;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.group.Groups;
import app.tandem.operation.Operations;
import app.tandem.operation.ui.PlaceAnswer;
import app.tandem.people.People;
import app.tandem.people.UserId;
import org.springframework.stereotype.Component;

/** The groups of a contact, beside its profile. */
@Component
class GroupsOfRecord implements RecordSide {

    private final Groups groups;
    private final Operations operations;
    private final People people;

    GroupsOfRecord(Groups groups, Operations operations, People people) {
        this.groups = groups;
        this.operations = operations;
        this.people = people;
    }

    @Override
    public int getOrder() {
        return 10;
    }

    @Override
    public Section open(UserId viewer, RecordPage page) {
        return new GroupsSection(groups, operations, viewer, page, new PlaceAnswer(operations, people, page));
    }
}
