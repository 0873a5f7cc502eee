package app.tandem.administration.ui.consent;

import app.tandem.administration.EntryRefused;
import app.tandem.administration.consent.OrganizationConsent;
import app.tandem.consent.EvidenceRefused;
import app.tandem.people.UserId;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.DiscardDialog;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/** Adds the opt-out of one address or number (R35). */
public class OptOutDialog extends Dialog {

    private final transient OrganizationConsent consent;
    private final UserId viewer;
    private final Runnable onDone;
    private final Select<Reached> from = new Select<>();
    private final TextField address = new TextField();
    private final EvidenceFields fields = EvidenceFields.optional();

    /**
     * @param onDone what follows from an opt-out that was added
     * @param list opens the way to add many at once
     */
    public OptOutDialog(OrganizationConsent consent, UserId viewer, Runnable onDone, Runnable list) {
        this.consent = consent;
        this.viewer = viewer;
        this.onDone = onDone;
        addClassName("w-m");
        DialogHead.of(this, "Add an opt-out", "", this::leave);
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        addDialogCloseActionListener(close -> leave());
        var several = new Button("Add a list instead", click -> {
            close();
            list.run();
        });
        several.addClassName("t-link");
        several.addThemeVariants(ButtonVariant.TERTIARY);
        from.setLabel("Opted out of");
        from.setItems(Reached.values());
        from.setItemLabelGenerator(Reached::label);
        from.setValue(Reached.EMAIL);
        from.addValueChangeListener(change -> fit());
        address.setRequiredIndicatorVisible(true);
        address.addValueChangeListener(change -> address.setInvalid(false));
        fit();
        var what = new Div(from, address);
        what.addClassName("t-consent-what-row");
        var form = new Div(several, what, fields);
        form.addClassNames("t-consent-form", "t-admin-form");
        add(form);
        var cancel = new Button("Cancel", click -> leave());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter()
                .add(
                        cancel,
                        new SubmitButton("Add opt-out", this::submit)
                                .onEnter(address)
                                .onCtrlEnter(fields));
        addOpenedChangeListener(opened -> address.focus());
    }

    private void fit() {
        address.setLabel(from.getValue().value());
        address.setInvalid(false);
    }

    private boolean submit() {
        if (fields.noDay()) {
            return false;
        }
        address.setInvalid(false);
        try {
            int added = consent.optOut(viewer, from.getValue().channels(), address.getValue(), fields.value());
            close();
            onDone.run();
            if (added == 0) {
                Toast.idle("Nothing was added", "This opt-out holds already.");
            } else {
                Toast.done(
                        "Opt-out added",
                        "It holds until the person opts in again, on every contact of your organization.");
            }
            return true;
        } catch (EntryRefused refused) {
            address.setErrorMessage(refused.sentence());
            address.setInvalid(true);
            address.focus();
        } catch (EvidenceRefused refused) {
            fields.show(refused);
        }
        return false;
    }

    private void leave() {
        if (!address.isEmpty() || fields.typed()) {
            new DiscardDialog(this::close).open();
        } else {
            close();
        }
    }
}
