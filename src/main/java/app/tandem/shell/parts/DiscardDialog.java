package app.tandem.shell.parts;

import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks before something typed would be lost. */
public class DiscardDialog extends Ask {

    /** Runs the command once typed text may be lost. */
    public DiscardDialog(Runnable onDiscard) {
        super("Discard what you typed?", "It has not been saved.", "Discard", "Keep editing", onDiscard);
    }

    /**
     * Asks before a page is left. Who stays gives the navigation up: the browser's router would wait for it, and lead
     * nowhere afterwards.
     *
     * @param forget runs before the page is left
     */
    public static void onLeaving(BeforeLeaveEvent event, Runnable forget) {
        var leave = event.postpone();
        var ask = new DiscardDialog(() -> {
            forget.run();
            leave.proceed();
        });
        ask.addCancelListener(kept -> leave.cancel());
        ask.open();
    }
}
