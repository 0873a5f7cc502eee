package app.tandem.contact.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something typed would be lost. */
public class DiscardDialog extends ConfirmDialog {

    /** Runs this if what was typed may be lost. */
    public DiscardDialog(Runnable onDiscard) {
        setHeader("Discard what you typed?");
        setText("It has not been saved.");
        setConfirmText("Discard");
        setCancelText("Go on editing");
        setCancelable(true);
        addConfirmListener(confirm -> onDiscard.run());
    }
}
