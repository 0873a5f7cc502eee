package app.tandem.group.ui;

import app.tandem.access.Action;
import app.tandem.contact.ui.MenuAct;
import app.tandem.contact.ui.MenuPlace;
import app.tandem.group.Groups;
import app.tandem.operation.Operations;
import app.tandem.operation.ui.PanelAct;
import app.tandem.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of "Actions" to add contacts to one's own groups and remove them. */
@Configuration(proxyBeanMethods = false)
class GroupActs {

    @Bean
    MenuAct addToGroupAct(Groups groups, Operations operations, People people) {
        return new PanelAct(
                Action.PUT_IN_GROUP,
                "Add to group",
                MenuPlace.GROUPS,
                10,
                operations,
                people,
                (opened, place) -> new GroupDialog(groups, opened, Action.PUT_IN_GROUP));
    }

    @Bean
    MenuAct removeFromGroupAct(Groups groups, Operations operations, People people) {
        return new PanelAct(
                Action.TAKE_FROM_GROUP,
                "Remove from group",
                MenuPlace.GROUPS,
                20,
                operations,
                people,
                (opened, place) -> new GroupDialog(groups, opened, Action.TAKE_FROM_GROUP));
    }
}
