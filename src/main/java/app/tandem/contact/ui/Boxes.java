package app.tandem.contact.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;

/** Closes the dialogs over a page that its reader has to leave: they too show what may no longer be seen. */
public final class Boxes {

    private Boxes() {}

    public static void close(UI ui) {
        for (var child : ui.getChildren().toList()) {
            if (child instanceof Dialog dialog) {
                dialog.close();
            } else if (child instanceof ConfirmDialog dialog) {
                dialog.close();
            }
        }
    }
}
