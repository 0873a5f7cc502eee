package app.tandem.partner.ui;

import app.tandem.operation.Request;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.operation.ui.Submittable;
import app.tandem.partner.FormerShares.Former;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/** Ends all that a former partner still has of one owner, with a preview (R10, R46). */
class EndSharesDialog extends Dialog {

    private final OpenOperation opened;
    private final Request request;
    private final SubmitButton submit = new SubmitButton("End access", this::submit);

    EndSharesDialog(OpenOperation opened, Former row, Request request) {
        this.opened = opened;
        this.request = request;
        addClassName("w-m");
        DialogHead.of(this, "End the access of " + row.holderName(), Amount.contacts(row.contacts()), this::close);
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

    private boolean submit() {
        opened.submit(request, this::close);
        return true;
    }
}
