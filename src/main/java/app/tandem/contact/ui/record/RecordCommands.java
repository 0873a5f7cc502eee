package app.tandem.contact.ui.record;

import app.tandem.access.Action;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.contact.Survivors;
import app.tandem.contact.consent.ContactConsent;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.MenuAct;
import app.tandem.contact.ui.MenuActs;
import app.tandem.contact.ui.MenuLine;
import app.tandem.contact.ui.RecordAct;
import app.tandem.contact.ui.RecordSide;
import app.tandem.contact.ui.RecordTab;
import app.tandem.contact.ui.RelationshipDialogs;
import app.tandem.people.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.OrderComparator;
import org.springframework.stereotype.Component;

/** The actions features offer on an open record (R44). */
@Component
class RecordCommands {

    private final MenuActs menu;
    private final RelationshipDialogs relationships;
    private final Survivors survivors;
    private final List<RecordTab> tabs;
    private final List<RecordAct> acts;
    private final List<RecordSide> sides;
    private final ContactConsent consent;

    RecordCommands(
            MenuActs menu,
            RelationshipDialogs relationships,
            Survivors survivors,
            List<RecordTab> tabs,
            List<RecordAct> acts,
            List<RecordSide> sides,
            ContactConsent consent) {
        this.consent = consent;
        this.menu = menu;
        this.relationships = relationships;
        this.survivors = survivors;
        this.tabs = tabs.stream().sorted(OrderComparator.INSTANCE).toList();
        this.acts = acts.stream().sorted(OrderComparator.INSTANCE).toList();
        this.sides = sides.stream().sorted(OrderComparator.INSTANCE).toList();
    }

    List<RecordTab> tabs() {
        return tabs;
    }

    List<RecordAct> acts() {
        return acts;
    }

    List<RecordSide> sides() {
        return sides;
    }

    ContactConsent consent() {
        return consent;
    }

    RelationshipDialogs relationships() {
        return relationships;
    }

    Optional<ContactId> survivorOf(UserId viewer, ContactId gone) {
        return survivors.survivorOf(viewer, gone);
    }

    /** The entries of the menu (R15). */
    List<MenuLine> menu(ContactRecord record) {
        return menu.lines(record);
    }

    void open(Action action, ContactRecord record, RecordPage page) {
        open(menu.of(action), record, page);
    }

    void open(MenuAct act, ContactRecord record, RecordPage page) {
        act.open(only(record), page);
    }

    private static Selection only(ContactRecord record) {
        return new Selection.Some(Set.of(record.id()));
    }
}
