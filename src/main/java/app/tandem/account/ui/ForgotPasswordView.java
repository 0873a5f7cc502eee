package app.tandem.account.ui;

import app.tandem.account.ForgottenPasswords;
import app.tandem.shell.layout.DoorPage;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.security.SignInView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where somebody asks for a link to choose a new password; it answers alike, whoever has the address (R51). */
@Route(value = SignInView.FORGOT, autoLayout = false)
@PageTitle("Forgot password · Tandem")
@AnonymousAllowed
class ForgotPasswordView extends DoorPage {

    private static final int LONGEST = 254;

    private final transient ForgottenPasswords forgotten;
    private final TextField email = new TextField("E-mail address");

    ForgotPasswordView(ForgottenPasswords forgotten) {
        this.forgotten = forgotten;
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setRequired(true);
        email.setWidthFull();
        email.setMaxLength(LONGEST);
        var submit = new SubmitButton("Send a link", this::send).onEnter(email);
        submit.setWidthFull();
        email.addValueChangeListener(typed -> submit.again());
        var form = new Div(email, submit);
        form.addClassName("t-door-form");
        show("Forgot your password?", "Tandem sends you a link with which you choose a new one.", form, back());
        email.focus();
    }

    private boolean send() {
        var typed = email.getValue().strip();
        if (!typed.contains("@") || typed.length() > LONGEST) {
            email.setErrorMessage("Enter your e-mail address.");
            email.setInvalid(true);
            email.focus();
            return false;
        }
        forgotten.asked(typed, VaadinService.getCurrentRequest().getRemoteAddr());
        show(
                "Look into your mail",
                "If " + typed
                        + " belongs to an account, a link is on its way. It works once, within 60 minutes. If nothing"
                        + " comes, look at how the address is written, or ask an administrator of your organization.",
                back());
        return true;
    }

    private static RouterLink back() {
        var way = new RouterLink("Back to sign in", SignInView.class);
        way.addClassName("t-way");
        return way;
    }
}
