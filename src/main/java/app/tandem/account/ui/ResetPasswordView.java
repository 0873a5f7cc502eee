package app.tandem.account.ui;

import app.tandem.people.Person;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.accounts.Passwords;
import app.tandem.shell.layout.DoorPage;
import app.tandem.shell.parts.NewPasswordField;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.security.PageSignIn;
import app.tandem.shell.security.SignInView;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where the link of a mail leads: opening it changes nothing, its button sets the password (R51). */
@Route(value = "reset-password/:" + ResetPasswordView.TOKEN, autoLayout = false)
@PageTitle("Choose a new password · Tandem")
@AnonymousAllowed
class ResetPasswordView extends DoorPage implements BeforeEnterObserver {

    static final String TOKEN = "token";

    private final transient Passwords passwords;
    private final transient PageSignIn signIn;
    private final NewPasswordField password = new NewPasswordField("New password");
    private String token = "";

    ResetPasswordView(Passwords passwords, PageSignIn signIn) {
        this.signIn = signIn;
        this.passwords = passwords;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get(TOKEN).orElse("");
        passwords.byLink(token).ifPresentOrElse(this::showForm, this::showOver);
    }

    private void showForm(Person person) {
        password.knowing(Accounts.own(person));
        var email = new TextField("E-mail address", person.email(), "");
        email.setReadOnly(true);
        email.setWidthFull();
        email.getElement().setProperty("autocomplete", "username");
        var submit = new SubmitButton("Set password", () -> choose(person)).onEnter(password);
        submit.setWidthFull();
        password.addValueChangeListener(typed -> submit.again());
        var form = new Div(email, password, submit);
        form.addClassName("t-door-form");
        show("Choose a new password", "You are then signed out everywhere.", form);
        password.focus();
    }

    private void showOver() {
        var again = new RouterLink("Ask for a new link", ForgotPasswordView.class);
        again.addClassName("t-way");
        show("This link no longer works", "It has been used, or its time is over.", again);
    }

    private boolean choose(Person person) {
        try {
            if (passwords.chooseByLink(token, password.getValue())) {
                signIn.trust(person);
                UI.getCurrent().getPage().setLocation(SignInView.CHOSEN);
                return true;
            }
            showOver();
            return false;
        } catch (IllegalArgumentException refused) {
            password.refuse(String.valueOf(refused.getMessage()));
            return false;
        }
    }
}
