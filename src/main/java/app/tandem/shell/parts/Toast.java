package app.tandem.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** A toast at the lower right: the result of what the user just did, with next steps. */
public class Toast extends Notification {

    private static final int MILLISECONDS = 10_000;

    private Toast(Icons icon, String tone, String title, String line, Component... next) {
        addClassNames("t-toast", tone);
        setPosition(Position.BOTTOM_END);
        setDuration(MILLISECONDS);
        var text = new Div(span("t-toast-title", title));
        text.addClassName("t-toast-text");
        if (!line.isEmpty()) {
            text.add(span("t-sub", line));
        }
        var close = new Button(Icons.X.create(), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassName("t-icon-button");
        close.setAriaLabel("Close");
        var acts = new Div(next);
        acts.addClassName("t-toast-acts");
        acts.add(close);
        var inside = new Div(icon.create(), text, acts);
        inside.addClassName("t-toast-in");
        add(inside);
    }

    /**
     * Shows a success: "38 contacts shared with Jonas Berg", "2 unchanged · 3 refused", and buttons for next steps.
     */
    public static Toast done(String title, String line, Component... next) {
        return show(new Toast(Icons.CHECK, "done", title, line, next));
    }

    /** Shows why something was refused; screen readers announce it at once. */
    public static Toast refused(String title, String line, Component... next) {
        var toast = new Toast(Icons.LOCK, "refused", title, line, next);
        toast.setAssertive(true);
        return show(toast);
    }

    /**
     * Shows what has to come first, that there is nothing to do, or what is gone; without a lock, since nothing forbids
     * it.
     */
    public static Toast idle(String title, String line) {
        var toast = new Toast(Icons.INFO, "refused", title, line);
        toast.setAssertive(true);
        return show(toast);
    }

    /** Shows an error: what happened, what was kept and what to do; stays until closed. */
    public static Toast failed(String title, String line, Component... next) {
        var toast = new Toast(Icons.WARNING, "failed", title, line, next);
        toast.setAssertive(true);
        toast.setDuration(0);
        return show(toast);
    }

    private static Toast show(Toast toast) {
        toast.open();
        return toast;
    }

    private static Span span(String name, String text) {
        var span = new Span(text);
        span.addClassName(name);
        return span;
    }
}
