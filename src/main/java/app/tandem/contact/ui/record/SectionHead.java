package app.tandem.contact.ui.record;

import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** The heading of a section with its "Edit". */
class SectionHead extends Div {

    SectionHead(String label, RefusableButton edit) {
        var heading = new H2(label);
        heading.addClassName("t-h3");
        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        edit.addClassName("t-edit");
        edit.setAriaLabel("Edit " + label);
        addClassName("t-sec-head");
        add(heading, edit);
    }
}
