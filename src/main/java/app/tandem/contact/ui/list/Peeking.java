package app.tandem.contact.ui.list;

import app.tandem.contact.ContactNotFound;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.record.Contacts;
import app.tandem.contact.ui.ContactPeek;
import app.tandem.contact.ui.list.grid.ContactsGrid;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Previews rows at the side of the list; the focus stays in the list. */
class Peeking implements Serializable {

    private final transient Contacts contacts;
    private final UserId viewer;
    private final MasterDetailLayout layout;
    private final ContactsGrid grid;
    /** Created with the first peek: most sessions need none. */
    private @Nullable ContactPeek peek;

    private @Nullable ContactRow row;

    Peeking(Contacts contacts, UserId viewer, MasterDetailLayout layout, ContactsGrid grid) {
        this.contacts = contacts;
        this.viewer = viewer;
        this.layout = layout;
        this.grid = grid;
        layout.addDetailEscapePressListener(escape -> close());
        layout.addBackdropClickListener(click -> close());
    }

    void show(ContactRow next) {
        if (isOpen() && row != null && row.id().equals(next.id())) {
            return;
        }
        row = next;
        if (peek == null) {
            peek = new ContactPeek(this::close);
        }
        if (read(peek, next) && !isOpen()) {
            layout.setDetail(peek);
        }
    }

    /** Moves to another row while peeking. */
    void follow(ContactRow next) {
        if (isOpen()) {
            show(next);
        }
    }

    /** Closes the peek and returns the focus to the row; anything else at the side stays. */
    void close() {
        if (isOpen()) {
            layout.setDetail(null);
            grid.focusRow();
        }
        row = null;
    }

    /** Refreshes the peek. */
    void changed() {
        if (isOpen() && peek != null && row != null) {
            read(peek, row);
        }
    }

    private boolean isOpen() {
        return peek != null && layout.getDetail() == peek;
    }

    private boolean read(ContactPeek into, ContactRow of) {
        try {
            into.show(contacts.open(viewer, of.id()));
            grid.peek(of);
            return true;
        } catch (ContactNotFound gone) {
            Toast.idle(of.name() + " is no longer in your account", "");
            close();
            return false;
        }
    }
}
