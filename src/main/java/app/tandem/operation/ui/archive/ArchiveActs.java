package app.tandem.operation.ui.archive;

import app.tandem.access.Action;
import app.tandem.contact.ui.MenuAct;
import app.tandem.contact.ui.MenuPlace;
import app.tandem.operation.Operations;
import app.tandem.operation.ui.PanelAct;
import app.tandem.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of "Actions" to archive and activate contacts. */
@Configuration(proxyBeanMethods = false)
class ArchiveActs {

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
}
