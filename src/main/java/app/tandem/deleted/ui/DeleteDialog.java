package app.tandem.deleted.ui;

import app.tandem.deleted.Delete;
import app.tandem.operation.Request;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.operation.ui.PreviewPane;
import app.tandem.operation.ui.Submittable;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The dialog to delete contacts; offers to unshare in the same step if shares prevent it (R17, R18). */
class DeleteDialog extends Dialog {

    private final OpenOperation opened;
    private final Checkbox unshare = new Checkbox("Unshare everybody and delete");
    private final PreviewPane consequences;
    private final SubmitButton submit = new SubmitButton("Delete", this::submit);

    DeleteDialog(OpenOperation opened) {
        this.opened = opened;
        this.consequences = opened.consequences();
        addClassName("w-m");
        DialogHead.of(this, "Delete", Amount.contacts(opened.selected()), this::close);
        consequences.onPreview(this::previewed);
        var kept = consequences.show(request());
        var shared = kept.counts(0).refused() == 0 ? 0 : freedByUnsharing(kept);
        if (shared > 0) {
            add(offer(shared, kept.selected()));
        }
        add(consequences, stays());
        footer();
        opened.belongTo(this);
    }

    /** How many are refused for their shares alone. */
    private int freedByUnsharing(Preview kept) {
        var freed = opened.operations().preview(opened.actor(), opened.id(), Request.of(new Delete(true)));
        return freed.counts(0).done() - kept.counts(0).done();
    }

    private Div offer(int shared, int selected) {
        var title = new Span(
                selected == 1
                        ? "It is still shared"
                        : Amount.number(shared) + " of these " + Amount.number(selected)
                                + (shared == 1 ? " is" : " are") + " still shared");
        title.addClassName("t-callout-title");
        unshare.addValueChangeListener(change -> consequences.show(request()));
        var text = new Div(title, unshare);
        text.addClassName("t-callout-text");
        var offer = new Div(Icons.SHARE.create(), text);
        offer.addClassName("t-callout");
        return offer;
    }

    private static Div stays() {
        var line =
                new Div("What you delete can be restored from Recently deleted for 30 days; shares do not come back.");
        line.addClassNames("t-line", "t-sub2");
        return line;
    }

    private void footer() {
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        submit.withIcon(Icons.TRASH).addThemeVariants(ButtonVariant.ERROR);
        getFooter().add(cancel, submit);
    }

    private Request request() {
        return Request.of(new Delete(unshare.getValue()));
    }

    private void previewed(Preview preview) {
        Submittable.show(submit, preview, "Nothing would be deleted.", "The reasons are under “What will happen”.");
    }

    private boolean submit() {
        opened.submit(request(), this::close);
        return true;
    }
}
