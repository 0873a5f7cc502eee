package app.tandem.live.ui;

import app.tandem.live.PageChange;
import java.io.Serializable;

/** Something on a page that shows what others may change. */
@FunctionalInterface
public interface Refreshable extends Serializable {

    /** Shows what is news, quietly; called in the page's own session, at most once a second. */
    void refresh(PageChange news);
}
