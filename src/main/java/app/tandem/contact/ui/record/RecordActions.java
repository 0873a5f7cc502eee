package app.tandem.contact.ui.record;

import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.ActionMenu;
import app.tandem.contact.ui.MenuLine;
import java.io.Serializable;
import java.util.List;

/** The "Actions" of a record, with "Give up access" for whoever has it shared or assigned (R12, R15). */
class RecordActions implements Serializable {

    private final RecordPage page;
    private final ActionMenu menu;
    private boolean givesUp;

    RecordActions(ContactRecord record, List<MenuLine> lines, RecordPage page) {
        this.page = page;
        menu = ActionMenu.ofRecord(page::open);
        show(record, lines);
    }

    ActionMenu menu() {
        return menu;
    }

    /** Shows what is possible now. */
    void show(ContactRecord record, List<MenuLine> lines) {
        var now = record.assignedToViewer() || record.sharedWithViewer();
        if (menu.show(lines, now != givesUp) && now) {
            menu.append("Give up access", page::giveUp);
        }
        givesUp = now;
    }
}
