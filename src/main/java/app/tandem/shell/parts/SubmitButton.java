package app.tandem.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.ButtonVariant;
import java.io.Serializable;

/**
 * The confirming button of a dialog, form or step, with its keys. It takes one submission, and another only if that
 * failed: a double click or a held Enter submits once.
 */
public class SubmitButton extends RefusableButton {

    /** The submission. */
    @FunctionalInterface
    public interface Submission extends Serializable {

        /** Submits, returning whether it succeeded; on false or an exception it can be submitted again. */
        boolean taken();
    }

    private final Submission submission;
    private boolean over;

    /** A primary button. */
    public SubmitButton(String text, Submission submission) {
        super(text, () -> {});
        this.submission = submission;
        addThemeVariants(ButtonVariant.PRIMARY);
    }

    /** Submits on Enter in these fields or parts too, including the last keystrokes. */
    public SubmitButton onEnter(Component... fields) {
        onKey(fields);
        return this;
    }

    /** Submits on Ctrl+Enter and Cmd+Enter, where Enter starts a new line. */
    public SubmitButton onCtrlEnter(Component... fields) {
        onKey(fields, KeyModifier.CONTROL);
        onKey(fields, KeyModifier.META);
        return this;
    }

    private void onKey(Component[] fields, KeyModifier... modifiers) {
        for (var field : fields) {
            ShortcutRegistration key = Shortcuts.addShortcutListener(field, this::submit, Key.ENTER, modifiers);
            key.listenOn(field).resetFocusOnActiveElement();
        }
    }

    /** Submits, like a click. */
    public void submit() {
        press();
    }

    /** Allows another submission after a change. */
    public void again() {
        over = false;
    }

    @Override
    void run() {
        if (!over) {
            over = true;
            boolean taken = false;
            try {
                taken = submission.taken();
            } finally {
                over = taken;
            }
        }
    }
}
