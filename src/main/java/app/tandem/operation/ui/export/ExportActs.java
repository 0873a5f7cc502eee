package app.tandem.operation.ui.export;

import app.tandem.access.Action;
import app.tandem.contact.ui.MenuAct;
import app.tandem.contact.ui.MenuPlace;
import app.tandem.operation.Operations;
import app.tandem.operation.ui.PanelAct;
import app.tandem.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of "Actions" to export contacts. */
@Configuration(proxyBeanMethods = false)
class ExportActs {

    @Bean
    MenuAct exportAct(Operations operations, People people) {
        return new PanelAct(
                Action.EXPORT,
                "Export CSV",
                MenuPlace.CONTACTS,
                50,
                operations,
                people,
                (opened, place) -> new ExportDialog(opened, place.order()));
    }
}
