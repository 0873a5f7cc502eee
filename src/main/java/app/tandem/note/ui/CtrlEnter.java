package app.tandem.note.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;

/** Ctrl+Enter, and Cmd+Enter, in a text of several lines. */
final class CtrlEnter {

    private CtrlEnter() {}

    /** Runs this with what has been typed so far. */
    static void in(TextArea text, Command command) {
        for (var modifier : new KeyModifier[] {KeyModifier.CONTROL, KeyModifier.META}) {
            Shortcuts.addShortcutListener(text, command, Key.ENTER, modifier)
                    .listenOn(text)
                    .resetFocusOnActiveElement();
        }
    }
}
