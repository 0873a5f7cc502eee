package app.tandem.group;

import app.tandem.testing.StrangerCases;
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
    }
}
