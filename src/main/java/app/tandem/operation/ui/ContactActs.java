package app.tandem.operation.ui;

import app.tandem.access.Action;
import app.tandem.contact.ui.MenuAct;
import app.tandem.contact.ui.MenuPlace;
import app.tandem.operation.Operations;
import app.tandem.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of "Actions" that change the contacts themselves, or make a file of them. */
@Configuration(proxyBeanMethods = false)
class ContactActs {

    @Bean
    MenuAct archiveAct(Operations operations, People people) {
        return new PanelAct(
                Action.ARCHIVE,
                "Archive",
                MenuPlace.CONTACTS,
                10,
                operations,
                people,
                (opened, place) -> new ArchiveDialog(opened, Action.ARCHIVE));
    }

    @Bean
    MenuAct activateAct(Operations operations, People people) {
        return new PanelAct(
                Action.ACTIVATE,
                "Activate",
                MenuPlace.CONTACTS,
                20,
                operations,
                people,
                (opened, place) -> new ArchiveDialog(opened, Action.ACTIVATE));
    }

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
