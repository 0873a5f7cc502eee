package app.tandem.shell.factor;

import com.vaadin.flow.component.textfield.TextField;

/** Where a code is typed; browsers and phones offer what they have of it. */
class CodeField extends TextField {

    private static final int LONGEST = 60;

    CodeField(String label) {
        super(label);
        setRequired(true);
        setMaxLength(LONGEST);
        setWidthFull();
        addClassName("t-code");
        getElement().setProperty("autocomplete", "one-time-code");
        getElement().setAttribute("spellcheck", "false");
        addValueChangeListener(typed -> setInvalid(false));
    }

    void refuse(String why) {
        setErrorMessage(why);
        setInvalid(true);
        focus();
    }
}
