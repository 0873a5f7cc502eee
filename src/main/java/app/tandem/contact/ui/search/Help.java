package app.tandem.contact.ui.search;

import app.tandem.shell.layout.TopBarItem;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** The help button, also the key "?": shortcuts, and the legend of the marks. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(20)
class Help implements TopBarItem {

    private final Opener opener = new Opener();

    /** The button; the key "?" presses it. */
    @JsModule("context://modules/help.js")
    static class Opener extends Button {}

    Help() {
        opener.setText("?");
        opener.addThemeVariants(ButtonVariant.TERTIARY);
        opener.addClassNames("t-icon-button", "t-help");
        opener.setAriaLabel("Shortcuts and marks");
        opener.setTooltipText("Shortcuts and marks");
        opener.addClickListener(click -> new HelpDialog().open());
    }

    @Override
    public Component component() {
        return opener;
    }
}
