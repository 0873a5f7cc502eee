package app.tandem.shell.layout;

import com.vaadin.flow.component.Component;

/** Gives what stands outside of the page a place that screen readers know. */
public final class Landmarks {

    private Landmarks() {}

    /** What Vaadin says of the connection is news, wherever it stands. */
    public static void connection(Component page) {
        page.addAttachListener(attach -> attach.getUI().getPage().executeJs("""
                customElements.whenDefined('vaadin-connection-indicator').then(() => document
                    .querySelectorAll('vaadin-connection-indicator')
                    .forEach(indicator => indicator.setAttribute('role', 'status')));"""));
    }
}
