package app.tandem.email.ui.domain;

import app.tandem.administration.AdministrationRefused;
import app.tandem.administration.EntryRefused;
import app.tandem.email.domain.EmailSheet.Entries;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.List;

/** What an organization's e-mails say of it, and its sending domain, as they are entered. */
class SendingForm extends Div {

    /** Saves what was typed over what was seen; returns what holds then. */
    @FunctionalInterface
    interface Saving extends Serializable {

        /** Throws EntryRefused and AdministrationRefused. */
        Entries save(Entries seen, Entries typed);
    }

    private final Saving saving;
    private final TextField legalName = new TextField("Legal name");
    private final TextArea postalAddress = new TextArea("Postal address");
    private final TextField licence = new TextField("Licence line");
    private final TextField domain = new TextField("Sending domain");
    private final TextField selector = new TextField("DKIM selector");
    private final Div told = new Div();
    private Entries seen = Entries.NONE;

    SendingForm(Saving saving) {
        this.saving = saving;
        addClassNames("t-sending-form");
        getElement().setAttribute("data-kept", "");
        getElement().setAttribute("aria-label", "E-mail of the organization");
        legalName.setHelperText("As it is registered, such as Northfield Lending, Inc.");
        postalAddress.setHelperText("A place where mail reaches you. The law asks for it in commercial e-mail.");
        postalAddress.setMinRows(2);
        licence.setHelperText("Such as NMLS 1482207 · Equal Housing Lender. Empty for none.");
        domain.setHelperText("What stands behind the @ of your people’s addresses.");
        selector.setHelperText("Under which your mail server’s key is found, such as s1.");
        var save = new SubmitButton("Save", this::save).onEnter(legalName, licence, domain, selector);
        save.onCtrlEnter(postalAddress);
        for (var field : List.<HasValue<?, String>>of(legalName, postalAddress, licence, domain, selector)) {
            field.addValueChangeListener(change -> {
                ((HasValidation) field).setInvalid(false);
                save.again();
            });
        }
        var both = new Div(domain, selector);
        both.addClassName("t-sending-two");
        var acts = new Div(save);
        acts.addClassName("t-form-acts");
        add(legalName, postalAddress, licence, both, told, acts);
    }

    /** Shows these instead of what was typed. */
    void show(Entries entries) {
        seen = entries;
        legalName.setValue(entries.legalName());
        postalAddress.setValue(entries.postalAddress());
        licence.setValue(entries.licence());
        domain.setValue(entries.domain());
        selector.setValue(entries.selector());
    }

    private boolean save() {
        told.removeAll();
        var typed = new Entries(
                legalName.getValue(),
                postalAddress.getValue(),
                licence.getValue(),
                domain.getValue(),
                selector.getValue());
        try {
            show(saving.save(seen, typed));
        } catch (EntryRefused refused) {
            var at = field(refused.field());
            at.setErrorMessage(refused.sentence());
            at.setInvalid(true);
            ((Focusable<?>) at).focus();
        } catch (AdministrationRefused refused) {
            tell(String.join(" ", refused.reasons()) + " What you typed is still here. Reload the page to see theirs.");
        }
        // it can be saved again and again
        return false;
    }

    private HasValidation field(EntryRefused.Field field) {
        return switch (field) {
            case POSTAL_ADDRESS -> postalAddress;
            case LICENCE_LINE -> licence;
            case DOMAIN -> domain;
            case DKIM_SELECTOR -> selector;
            default -> legalName;
        };
    }

    private void tell(String sentence) {
        var callout = new Div(Icons.WARNING.create(), new Span(sentence));
        callout.addClassNames("t-callout", "lose");
        callout.getElement().setAttribute("role", "alert");
        told.add(callout);
    }
}
