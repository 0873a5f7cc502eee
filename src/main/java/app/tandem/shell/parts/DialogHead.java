package app.tandem.shell.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/** A dialog's header: title, a quiet line beside it, and a close button. */
public final class DialogHead {

    private DialogHead() {}

    /** Adds the header to a dialog; the command runs on close. */
    public static void of(Dialog dialog, String title, String quiet, Command onClose) {
        dialog.setHeaderTitle(title);
        var line = new Span(quiet);
        line.addClassNames("t-sub", "t-dialog-quiet");
        line.setTitle(quiet);
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        var close = new Button(Icons.X.create(), click -> onClose.execute());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassName("t-icon-button");
        close.setAriaLabel("Close");
        dialog.getHeader().add(line, spacer, close);
    }
}
