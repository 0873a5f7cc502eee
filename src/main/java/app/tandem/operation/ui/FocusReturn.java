package app.tandem.operation.ui;

import com.vaadin.flow.component.Component;

/** Puts the keyboard back where it was before a panel took it. */
final class FocusReturn {

    private FocusReturn() {}

    static void remember(Component panel) {
        panel.getElement().executeJs("window.tandemFocusBefore = document.activeElement");
    }

    static void give(Component panel) {
        panel.getUI().ifPresent(ui -> ui.getPage().executeJs("window.tandemFocusBefore?.focus()"));
    }
}
