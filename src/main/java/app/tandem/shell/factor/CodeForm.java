package app.tandem.shell.factor;

import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Optional;

/** Asks for a code of the authenticator app, or for a recovery code. */
public class CodeForm extends Div {

    private final CodeField code = new CodeField("Code");
    private final SerializableFunction<String, Optional<String>> check;

    /** @param check takes what was typed; tells what is wrong with it */
    public CodeForm(SerializableFunction<String, Optional<String>> check) {
        this.check = check;
        addClassName("t-door-form");
        code.setHelperText("The six digits of your authenticator app, or one of your recovery codes.");
        var go = new SubmitButton("Go on", this::go).onEnter(code);
        go.setWidthFull();
        code.addValueChangeListener(typed -> go.again());
        add(code, go);
        code.focus();
    }

    private boolean go() {
        var typed = code.getValue().strip();
        if (typed.isEmpty()) {
            code.refuse("Enter the code.");
            return false;
        }
        var wrong = check.apply(typed);
        wrong.ifPresent(why -> {
            code.clear();
            code.refuse(why);
        });
        return wrong.isEmpty();
    }
}
