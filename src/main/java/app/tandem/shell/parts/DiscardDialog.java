package app.tandem.shell.parts;

/** Asks before something typed would be lost. */
public class DiscardDialog extends Ask {

    /** Runs the command once typed text may be lost. */
    public DiscardDialog(Runnable onDiscard) {
        super("Discard what you typed?", "It has not been saved.", "Discard", "Keep editing", onDiscard);
    }
}
