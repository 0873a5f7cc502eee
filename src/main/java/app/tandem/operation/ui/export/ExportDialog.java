package app.tandem.operation.ui.export;

import app.tandem.contact.list.LineOrder;
import app.tandem.operation.Request;
import app.tandem.operation.Result;
import app.tandem.operation.export.Export;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.operation.ui.Submittable;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** The dialog to export contacts as a CSV file, which the browser then downloads (R44-R46). */
public class ExportDialog extends Dialog {

    private final OpenOperation opened;
    private final LineOrder order;
    private final SubmitButton submit = new SubmitButton("Export", this::submit);

    /** Opens it for a file in this order. */
    public ExportDialog(OpenOperation opened, LineOrder order) {
        this.opened = opened;
        this.order = order;
        addClassName("w-m");
        DialogHead.of(this, "Export CSV", Amount.contacts(opened.selected()), this::close);
        var consequences = opened.consequences();
        consequences.onPreview(this::previewed);
        consequences.show(request());
        add(
                consequences,
                line((order.columns().isEmpty() ? "" : "In the order of the list. ")
                        + "The file has every field of the form and every column of the list. What you may not see is left"
                        + " empty; for contacts that a partner shared with you, it has only the contact data."),
                line(
                        "Days and times in it are written as 2026-03-02 09:15 for everybody, so that every program reads and"
                                + " sorts them alike."),
                line("An apostrophe goes before anything that a spreadsheet would run as a formula, as in"
                        + " '+44 20 7946 0018."));
        footer();
        opened.belongTo(this);
    }

    private Request request() {
        return Request.of(new Export(order));
    }

    private static Div line(String text) {
        var line = new Div(text);
        line.addClassNames("t-line", "t-sub2");
        return line;
    }

    private void footer() {
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        submit.withIcon(Icons.DOWNLOAD);
        getFooter().add(cancel, submit);
    }

    private void previewed(Preview preview) {
        Submittable.show(submit, preview, "Nothing would be exported.", "The reasons are under “What will happen”.");
    }

    private boolean submit() {
        opened.submit(request(), this::close, (result, asked) -> download(result));
        return true;
    }

    /** Downloads the file if the page was not left meanwhile; the toast offers it in any case. */
    private void download(Result result) {
        if (result.counts(0).done() > 0) {
            ExportFile.download(opened.id());
        }
    }
}
