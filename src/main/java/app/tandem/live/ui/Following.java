package app.tandem.live.ui;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What one attached component follows. */
public final class Following implements Serializable {

    private transient @Nullable OpenPage page;
    private long contact;

    Following() {}

    /** Marks this contact's record as open in it. */
    public void contact(long id) {
        contact = id;
        if (page != null) {
            page.contact(id);
        }
    }

    void begin(OpenPage on) {
        page = on;
        if (contact != 0) {
            on.contact(contact);
        }
    }

    void end() {
        if (page != null && contact != 0) {
            page.contact(0);
        }
        page = null;
    }
}
