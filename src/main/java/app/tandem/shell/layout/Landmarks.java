package app.tandem.shell.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;

/** Puts content outside the page into landmarks for screen readers. */
public final class Landmarks {

    private static final String NAME_OF_SIDE = """
            const part = this.shadowRoot.getElementById('detail');
            const side = () => this.querySelector(':scope > [slot=detail]');
            const name = () => part.role === 'dialog'
                ? part.setAttribute('aria-label',
                    side()?.getAttribute('aria-label') || side()?.querySelector('h2')?.textContent || 'Details')
                : part.removeAttribute('aria-label');
            const watch = new MutationObserver(name);
            const look = () => {
              watch.disconnect();
              watch.observe(part, {attributeFilter: ['role']});
              side() && watch.observe(side(), {attributeFilter: ['aria-label']});
              name();
            };
            this.shadowRoot.addEventListener('slotchange', look);
            look();""";

    private Landmarks() {}

    /** Names what opens at the side: in a narrow window it is a dialog. */
    public static void side(MasterDetailLayout layout) {
        layout.addAttachListener(attach -> layout.getElement().executeJs(NAME_OF_SIDE));
    }

    /** Announces Vaadin's connection messages to screen readers. */
    public static void connection(Component page) {
        page.addAttachListener(attach -> attach.getUI().getPage().executeJs("""
                customElements.whenDefined('vaadin-connection-indicator').then(() => document
                    .querySelectorAll('vaadin-connection-indicator')
                    .forEach(indicator => indicator.setAttribute('role', 'status')));"""));
    }
}
