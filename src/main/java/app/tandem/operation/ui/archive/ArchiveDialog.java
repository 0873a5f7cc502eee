package app.tandem.operation.ui.archive;

import app.tandem.access.Action;
import app.tandem.contact.ArchiveReason;
import app.tandem.operation.Request;
import app.tandem.operation.archive.Activate;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.ui.AccessFacts;
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
import com.vaadin.flow.component.select.Select;

/** The dialog to archive contacts for one of the fixed reasons, or to activate them (R20-R22). */
public class ArchiveDialog extends Dialog {

    private final OpenOperation opened;
    private final boolean archive;
    private final Select<ArchiveReason> reason = new Select<>();
    private final SubmitButton submit;

    /** For {@link Action#ARCHIVE} or {@link Action#ACTIVATE}. */
    public ArchiveDialog(OpenOperation opened, Action action) {
        this.opened = opened;
        this.archive = action == Action.ARCHIVE;
        this.submit = new SubmitButton(archive ? "Archive" : "Activate", this::submit);
        addClassName("w-m");
        DialogHead.of(this, archive ? "Archive" : "Activate", Amount.contacts(opened.selected()), this::close);
        if (archive) {
            add(reasonField());
        }
        var consequences = opened.consequences();
        consequences.onPreview(this::previewed);
        consequences.show(Request.of(archive ? new Archive(ArchiveReason.OTHER) : new Activate()));
        add(forEverybody(), consequences);
        footer();
        opened.belongTo(this);
    }

    /** R21: whose lists the contacts leave or return to, as far as the actor may know (R6a). */
    private Div forEverybody() {
        var names = opened
                .operations()
                .withAccess(opened.actor(), opened.id(), archive ? Action.ARCHIVE : Action.ACTIVATE)
                .stream()
                .map(one -> one.person().name())
                .toList();
        return AccessFacts.fact(
                Icons.EYE,
                (archive ? "Archives" : "Activates") + " for everybody who has access"
                        + (names.isEmpty() ? "." : ", including "),
                names.isEmpty() ? "" : Amount.names(names) + ".");
    }

    private Select<ArchiveReason> reasonField() {
        reason.setLabel("Reason");
        reason.setItems(ArchiveReason.values());
        reason.setItemLabelGenerator(ArchiveReason::label);
        reason.setPlaceholder("Select a reason");
        reason.setWidthFull();
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        return reason;
    }

    private void footer() {
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        submit.withIcon(archive ? Icons.ARCHIVE : Icons.ACTIVATE);
        getFooter().add(cancel, submit);
    }

    private void previewed(Preview preview) {
        Submittable.show(submit, preview, "Nothing would change.", "The reasons are under “What will happen”.");
    }

    private boolean submit() {
        if (archive && reason.isEmpty()) {
            reason.setErrorMessage("Select a reason first.");
            reason.setInvalid(true);
            reason.focus();
            return false;
        }
        var request = Request.of(archive ? new Archive(reason.getValue()) : new Activate());
        opened.submit(request, this::close);
        return true;
    }
}
