package app.tandem.shell.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks for confirmation before something is lost or cannot be undone; the safe answer has the focus. */
public class Ask extends ConfirmDialog {

    private boolean answered;

    /**
     * A question with two answers.
     *
     * @param yes the words of the answer that does it
     * @param no the words of the answer that leaves everything as it is
     * @param onYes what then happens, once
     */
    public Ask(String question, String words, String yes, String no, Runnable onYes) {
        setHeader(question);
        setText(words);
        setConfirmText(yes);
        setCancelable(true);
        var safe = new Button(no);
        safe.addThemeVariants(ButtonVariant.TERTIARY);
        setCancelButton(safe);
        addConfirmListener(confirm -> {
            if (!answered) {
                answered = true;
                onYes.run();
            }
        });
        // the box itself goes to the other answer when it has opened
        addAttachListener(attach -> getElement().executeJs("""
                        const go = () => $0.focus();
                        this.$.overlay.addEventListener('vaadin-overlay-open', go, {once: true});
                        setTimeout(go);""", safe.getElement()));
    }

    /** Marks the action as irreversible. */
    public Ask destroys() {
        setConfirmButtonTheme("error primary");
        return this;
    }
}
