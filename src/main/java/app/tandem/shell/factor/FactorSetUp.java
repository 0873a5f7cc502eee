package app.tandem.shell.factor;

import app.tandem.people.signins.AuthenticatorSecret;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.Optional;

/** Sets up an authenticator app: its QR code, the same to type in, and the first code that proves that it works. */
public class FactorSetUp extends Div {

    /** Takes the first code; tells what is wrong with it. */
    @FunctionalInterface
    public interface Confirm extends Serializable {
        Optional<String> wrong(AuthenticatorSecret secret, String code);
    }

    private final AuthenticatorSecret secret = AuthenticatorSecret.fresh();
    private final CodeField code = new CodeField("Code");
    private final Confirm confirm;
    private final SubmitButton turnOn = new SubmitButton("Turn on", this::turnOn);

    /** @param email what the app lists it under */
    public FactorSetUp(String email, Confirm confirm) {
        this.confirm = confirm;
        addClassName("t-factor");
        var picture = new QrPicture(secret.address(email), "QR code for your authenticator app");
        var key = new Span(secret.typed());
        key.addClassName("t-factor-key");
        var byHand = new Div(new Span("Or enter this key in the app:"), key);
        byHand.addClassNames("t-factor-hand", "t-sub2");
        code.setHelperText("Six digits, new every half minute.");
        turnOn.onEnter(code);
        code.addValueChangeListener(typed -> turnOn.again());
        var steps = new OrderedList(
                new ListItem(
                        "Open an authenticator app on your phone. Any will do, such as one of a password manager."),
                new ListItem("Scan this code with it."),
                new ListItem("Enter the code that the app shows."));
        steps.addClassNames("t-factor-steps", "t-line");
        add(steps, picture, byHand, code);
    }

    /** What turns it on, for the place where the buttons are. */
    public SubmitButton button() {
        return turnOn;
    }

    private boolean turnOn() {
        var typed = code.getValue().strip();
        if (typed.isEmpty()) {
            code.refuse("Enter the code that the app shows.");
            return false;
        }
        var wrong = confirm.wrong(secret, typed);
        wrong.ifPresent(code::refuse);
        return wrong.isEmpty();
    }
}
