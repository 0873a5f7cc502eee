package app.tandem.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.ButtonVariant;
import java.io.Serializable;

/**
 * The one button that confirms a box, a form or a step, with its keys. It takes one submission, and another only after
 * that one failed: whoever clicks twice or keeps Enter down wants one thing, however long the answer takes.
 */
public class SubmitButton extends RefusableButton {

    /** What is submitted. */
    @FunctionalInterface
    public interface Submission extends Serializable {

        /** Whether it was taken; if not, or if it throws, it can be submitted again. */
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

    /** Submits by Enter in these fields or parts as well; what was typed last counts. */
    public SubmitButton onEnter(Component... fields) {
        onKey(fields);
        return this;
    }

    /** Submits by Ctrl+Enter and Cmd+Enter, where Enter itself begins a line. */
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

    /** Does what a click does. */
    public void submit() {
        press();
    }

    /** Takes a submission again, since there is something new to submit. */
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
