package app.tandem.shell.security;

import app.tandem.people.signins.SignInEnd;
import com.vaadin.flow.component.UI;

/** Ends the open session of a closed account or an ended sign-in without waiting for the next click (R51). */
public final class ClosedAccount {

    private ClosedAccount() {}

    /** Sends all pages of the session to the sign-in page, which says why; called with the session's lock held. */
    public static void end(UI ui, SignInEnd why) {
        var session = ui.getSession();
        var cookie = session.getSession();
        if (cookie == null) {
            // another page of it was first
            return;
        }
        for (var page : session.getUIs()) {
            page.getPage().setLocation(WhyEnded.of(why).address());
            if (page.getPushConfiguration().getPushMode().isEnabled()) {
                page.push();
            }
            // waits until that is sent: the end of the session closes its sockets, whatever is still to be written
            PageOwners.cut(page);
        }
        cookie.invalidate();
    }

    /**
     * Leads the page at which a person has ended their own sign-in to the sign-in page, by the answer to that very click: it
     * may not be connected yet, and would hear of the end by a push too late.
     */
    public static void leave(UI page, SignInEnd why) {
        page.getPage().setLocation(WhyEnded.of(why).address());
    }
}
