package app.tandem.operation.ui.relationship;

import com.vaadin.flow.component.Component;

/** Returns the focus to what opened a panel. */
final class FocusReturn {

    private FocusReturn() {}

    static void give(Component panel) {
        panel.getUI().ifPresent(ui -> ui.getPage().executeJs("setTimeout(() => window.tandemReturn?.())"));
    }
}
