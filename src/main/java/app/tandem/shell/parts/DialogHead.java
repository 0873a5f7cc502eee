package app.tandem.shell.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/** A dialog's header: title, a quiet line beside it, and a close button. */
public final class DialogHead {

    private DialogHead() {}

    /** Adds the header to a dialog and returns the quiet line; the command runs on close. */
    public static Span of(Dialog dialog, String title, String quiet, Command onClose) {
        dialog.setHeaderTitle(title);
        var line = new Span();
        line.addClassNames("t-sub", "t-dialog-quiet");
        quiet(line, quiet);
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        var close = new Button(Icons.X.create(), click -> onClose.execute());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassName("t-icon-button");
        close.setAriaLabel("Close");
        dialog.getHeader().add(line, spacer, close);
        return line;
    }

    /** Changes the quiet line. */
    public static void quiet(Span line, String text) {
        line.setText(text);
        line.setTitle(text);
    }
}
