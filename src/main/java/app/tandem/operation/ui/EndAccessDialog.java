package app.tandem.operation.ui;

import app.tandem.operation.Request;
import app.tandem.operation.preview.Preview;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.Command;

/** Ends the access of somebody, in place, with a preview (R10, R12, R46). */
public class EndAccessDialog extends Dialog {

    /** How it is submitted: going on by itself, or waited for. */
    @FunctionalInterface
    public interface Way {
        void submit(Request request, Command close);
    }

    private final SubmitButton submit;

    /**
     * @param about what it is of, below the title
     * @param button what the button says
     */
    public EndAccessDialog(OpenOperation opened, Request request, String title, String about, String button, Way way) {
        submit = new SubmitButton(button, () -> {
            way.submit(request, this::close);
            return true;
        });
        addClassName("w-m");
        DialogHead.of(this, title, about, this::close);
        var consequences = opened.consequences();
        consequences.onPreview(this::previewed);
        consequences.show(request);
        add(consequences);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, submit);
        opened.belongTo(this);
    }

    private void previewed(Preview preview) {
        Submittable.show(submit, preview, "Nothing would change.", "The reasons are under “What will happen”.");
    }
}
