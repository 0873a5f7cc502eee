package app.tandem.live.ui;

import app.tandem.live.PageChange;
import java.io.Serializable;

/** A component that shows what others may change. */
@FunctionalInterface
public interface Refreshable extends Serializable {

    /** Refreshes quietly; called in the page's session, at most once a second. */
    void refresh(PageChange news);
}
