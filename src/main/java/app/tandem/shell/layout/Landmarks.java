package app.tandem.shell.layout;

import com.vaadin.flow.component.Component;

/** Puts content outside the page into landmarks for screen readers. */
public final class Landmarks {

    private Landmarks() {}

    /** Announces Vaadin's connection messages to screen readers. */
    public static void connection(Component page) {
        page.addAttachListener(attach -> attach.getUI().getPage().executeJs("""
                customElements.whenDefined('vaadin-connection-indicator').then(() => document
                    .querySelectorAll('vaadin-connection-indicator')
                    .forEach(indicator => indicator.setAttribute('role', 'status')));"""));
    }
}
