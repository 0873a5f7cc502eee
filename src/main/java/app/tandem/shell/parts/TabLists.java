package app.tandem.shell.parts;

import com.vaadin.flow.component.Component;

/** Makes tabs accessible: the tab list has only tabs as children. */
public final class TabLists {

    /**
     * Between Vaadin's list and its tabs stands what scrolls them. Able to take the focus it counts as a child of the list
     * that is no tab; without that it counts as nothing.
     */
    private static final String PLAIN = """
            const tabs = this.localName === 'vaadin-tabs' ? this : this.querySelector('vaadin-tabs');
            customElements.whenDefined('vaadin-tabs').then(() => tabs.updateComplete)
              .then(() => tabs.shadowRoot.querySelector('#scroll').removeAttribute('tabindex'));""";

    private TabLists() {}

    /** Fixes tabs or a tab sheet. */
    public static void plain(Component tabs) {
        tabs.addAttachListener(attached -> tabs.getElement().executeJs(PLAIN));
    }
}
