package app.tandem.group;

import app.tandem.audit.OperationId;
import app.tandem.people.UserId;
import app.tandem.testing.StrangerCases;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** A person's groups (R4). */
class GroupsStrangerTest extends StrangerCases {

    @Autowired
    Groups groups;

    @Override
    protected void cases() {
        own("Groups.create");
        asks("Groups.of", s -> groups.of(s, contact));
        asks(
                "Groups.of",
                s -> groups.of(s).stream().filter(one -> one.id() == group).toList());
        does("Groups.rename", s -> groups.rename(s, group, "Stolen"));
        does("Groups.delete", s -> groups.delete(s, group));
        asks(
                "Groups.overview",
                s -> groups.overview(s).stream()
                        .filter(one -> one.contacts() > 0 || one.archived() > 0 || one.lastAdded() != null)
                        .toList());
        asks(
                "Groups.choices",
                s -> filled(s, draft),
                s -> filled(s, finished),
                s -> filled(s, operations.open(s, selection())));
    }

    private List<GroupChoice> filled(UserId somebody, OperationId operation) {
        return groups.choices(somebody, operation).stream()
                .filter(choice -> choice.contacts() > 0)
                .toList();
    }
}
