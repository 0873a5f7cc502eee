package app.tandem.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.shared.Tooltip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A button that stays in place when refused: focusable, with a lock and the reasons as a tooltip (R15). Clicking it
 * then shows the reasons, for touch and screen readers.
 */
public class RefusableButton extends Button {

    private final Runnable action;
    private final Tooltip tooltip;
    private @Nullable Component icon;
    private List<String> reasons = List.of();
    private boolean waits;
    private boolean told;

    /** An allowed button that runs the action when it is clicked. */
    public RefusableButton(String text, Runnable action) {
        super(text);
        this.action = action;
        this.tooltip = Tooltip.forComponent(this);
        addClickListener(click -> press());
    }

    /** Shows this icon while the button is allowed. */
    public RefusableButton withIcon(Icons allowed) {
        icon = allowed.create();
        if (!isRefused()) {
            setIcon(icon);
        }
        return this;
    }

    /** Refuses for these reasons, in this order; allows again if there are none. */
    public void refuse(List<String> why) {
        stop(why, false);
    }

    /** Holds it back until something else is done, as the text says; no lock, since nothing forbids it. */
    public void holdUntil(String done) {
        stop(List.of(done), true);
    }

    /** Disables it because there is nothing to do, for these reasons (R15); enables it again if there are none. */
    public void idle(List<String> why) {
        stop(why, !why.isEmpty());
    }

    private void stop(List<String> why, boolean until) {
        if (told && why.equals(reasons) && until == waits) {
            return;
        }
        told = true;
        waits = until;
        reasons = List.copyOf(why);
        var refused = isRefused();
        setClassName("t-refused", refused);
        getElement().setAttribute("aria-disabled", Boolean.toString(refused));
        // the button takes the attribute away when it first shows itself
        getElement().executeJs("setTimeout(() => this.setAttribute('aria-disabled', $0))", Boolean.toString(refused));
        tooltip.setText(refused ? String.join(" ", reasons) : null);
        setIcon(refused && !waits ? Icons.LOCK.create() : icon);
    }

    /** Whether any reason stops it. */
    public boolean isRefused() {
        return !reasons.isEmpty();
    }

    /** Whether it is merely held back or has nothing to do. */
    public boolean isIdle() {
        return isRefused() && waits;
    }

    /** Runs the action, or shows why not. */
    final void press() {
        if (waits && isRefused()) {
            Toast.idle(String.join(" ", reasons), "");
        } else if (isRefused()) {
            Toast.refused(getText() + " is not possible here", String.join(" ", reasons));
        } else {
            run();
        }
    }

    /** Runs the action. */
    void run() {
        action.run();
    }
}
