package app.tandem.deleted.ui;

import app.tandem.access.Action;
import app.tandem.contact.ui.MenuAct;
import app.tandem.contact.ui.MenuPlace;
import app.tandem.operation.Operations;
import app.tandem.operation.ui.PanelAct;
import app.tandem.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of "Actions" that deletes contacts. */
@Configuration(proxyBeanMethods = false)
class DeletedActs {

    @Bean
    MenuAct deleteAct(Operations operations, People people) {
        return new PanelAct(
                Action.DELETE,
                "Delete",
                MenuPlace.CONTACTS,
                40,
                operations,
                people,
                (opened, place) -> new DeleteDialog(opened));
    }
}
