package app.tandem.shell.security;

import app.tandem.people.CurrentUser;
import app.tandem.people.accounts.Organizations;
import app.tandem.people.accounts.SignInOffer;
import app.tandem.people.preferences.Preferences;
import app.tandem.people.signins.AuthenticatorSecret;
import app.tandem.shell.factor.CodeForm;
import app.tandem.shell.factor.FactorSetUp;
import app.tandem.shell.factor.RecoveryCodeList;
import app.tandem.shell.layout.Brand;
import app.tandem.shell.layout.Colours;
import app.tandem.shell.layout.DoorPage;
import app.tandem.shell.layout.Landmarks;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;

/** The sign-in page; it also says why somebody was signed out. */
@Route(value = SignInView.PATH, autoLayout = false)
@PageTitle("Sign in · Tandem")
@AnonymousAllowed
@JsModule("context://modules/kept.js")
public class SignInView extends Main implements BeforeEnterObserver {

    public static final String PATH = "login";
    /** The page that founds the first organization. */
    public static final String FIRST_START = "set-up";
    /** The page for who has forgotten the password. */
    public static final String FORGOT = "forgot-password";
    /** The sign-in page for who has just chosen a new one. */
    public static final String CHOSEN = PATH + "?" + SignInView.PASSWORD_CHOSEN;

    private static final String PASSWORD_CHOSEN = "password-chosen";
    static final String SIGNED_OUT = "signed-out";
    private static final String ERROR = "error";

    private final CurrentUser current;
    private final Preferences preferences;
    private final Organizations organizations;
    private final PageSignIn door;
    private final LoginForm form = new LoginForm(texts());
    private final Div notice = new Div();
    private final Paragraph note = new Paragraph("Partner agents sign in with the address their loan officer invited.");
    /** What follows the password. */
    private final Div step = new Div();

    SignInView(
            CurrentUser current,
            Preferences preferences,
            Organizations organizations,
            PageSignIn door,
            SignInOffer offer) {
        this.current = current;
        this.preferences = preferences;
        this.organizations = organizations;
        this.door = door;
        addClassName("t-login");
        Landmarks.connection(this);
        form.addClassName("t-login-form");
        form.addLoginListener(typed -> signIn(typed.getUsername(), typed.getPassword()));
        form.addForgotPasswordListener(asks -> UI.getCurrent().navigate(FORGOT));
        form.getElement().setProperty("headingLevel", 1);
        notice.addClassName("t-callout");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        step.addClassName("t-door");
        step.setVisible(false);
        note.addClassNames("t-login-note", "t-sub");
        var panel = new Div(Brand.large(), notice, form, step, note);
        panel.addClassName("t-login-panel");
        var foot = new Paragraph("Who can see and do what is decided in one place and explained in plain words.");
        foot.addClassName("t-login-foot");
        var offered = offer.accounts();
        if (offered.isEmpty()) {
            add(panel, foot);
        } else {
            foot.setText("Shown while demonstration data is on (tandem.demo).");
            var both = new Div(panel, new OfferedAccounts(offered, this::signIn));
            both.addClassName("t-login-both");
            add(both, foot);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        if (!organizations.any()) {
            event.forwardTo(FIRST_START);
            return;
        }
        var why = event.getLocation().getQueryParameters();
        form.setError(has(why, ERROR));
        var ended = WhyEnded.read(why.getParameters().keySet());
        if (ended.isPresent()) {
            say(
                    ended.get() == WhyEnded.EXPIRED ? Icons.CLOCK : Icons.BAN,
                    ended.get().fact(),
                    ended.get().help());
        } else if (has(why, PASSWORD_CHOSEN)) {
            say(Icons.CHECK, "Your password is changed.", "Sign in with the new one.");
        } else if (has(why, SIGNED_OUT)) {
            say(Icons.CHECK, "You have signed out.", "");
        }
    }

    /** Shows a refusal at the form, keeping the typed address. */
    private void signIn(SignInOffer.Account account) {
        signIn(account.email(), account.password());
        form.getElement()
                .executeJs(
                        "const field = this.querySelector('[name=username]'); if (field) field.value = $0;",
                        account.email());
    }

    private void signIn(String email, String password) {
        var ui = UI.getCurrent();
        var answer = door.attempt(ui, email, password);
        switch (answer.kind()) {
            case IN -> goOn();
            case CODE -> askForCode();
            case SET_UP -> setUp();
            case WRONG, LATER, OVER -> refuse(answer);
        }
    }

    private void goOn() {
        var ui = UI.getCurrent();
        ui.getPage().setColorScheme(Colours.of(preferences.theme(current.id())));
        door.goOn(ui);
    }

    private void askForCode() {
        showStep("Enter a code", "Your password is right. Now prove that you have your second factor.");
        step.add(new CodeForm(this::code), back());
    }

    private Optional<String> code(String typed) {
        var answer = door.code(UI.getCurrent(), typed);
        return switch (answer.kind()) {
            case IN -> {
                goOn();
                yield Optional.empty();
            }
            case LATER -> Optional.of("Too many attempts. Try again in " + answer.waitInWords() + ".");
            case OVER -> over();
            default -> Optional.of("This code does not work. Each works once; wait for the next one.");
        };
    }

    private void setUp() {
        var ui = UI.getCurrent();
        showStep(
                "Set up a second factor",
                "Your organization wants one of its administrators. You are in as soon as it works.");
        var setUp = new FactorSetUp(door.address(ui).orElse(""), this::turnOn);
        setUp.button().setWidthFull();
        step.add(setUp, setUp.button(), back());
    }

    private Optional<String> turnOn(AuthenticatorSecret secret, String code) {
        var answer = door.setUp(UI.getCurrent(), secret, code, this::showCodes);
        return switch (answer.kind()) {
            case IN -> Optional.empty();
            case OVER -> over();
            default -> Optional.of("This is not the code that the app shows now. Try the next one.");
        };
    }

    private void showCodes(List<String> codes) {
        showStep("Your recovery codes", "");
        var go = new SubmitButton("Go on", () -> {
            goOn();
            return true;
        });
        go.setWidthFull();
        step.add(new RecoveryCodeList(codes), go);
    }

    /** It took too long: from the beginning. */
    private Optional<String> over() {
        showForm();
        notice.removeAll();
        say(
                Icons.CLOCK,
                "That took too long, or your account has changed meanwhile.",
                "Begin with your password again.");
        return Optional.empty();
    }

    private void showStep(String title, String line) {
        form.setVisible(false);
        note.setVisible(false);
        notice.setVisible(false);
        var heading = DoorPage.title(title);
        DoorPage.read(heading);
        step.removeAll();
        step.add(heading);
        if (!line.isEmpty()) {
            var words = new Paragraph(line);
            words.addClassNames("t-sub2", "t-line");
            step.add(words);
        }
        step.setVisible(true);
    }

    private Button back() {
        var back = new Button("Sign in as somebody else", click -> {
            door.forget(UI.getCurrent());
            showForm();
        });
        back.addClassName("t-link");
        return back;
    }

    private void showForm() {
        step.setVisible(false);
        step.removeAll();
        form.setError(false);
        form.setEnabled(true);
        form.setVisible(true);
        note.setVisible(true);
    }

    private void refuse(SignInAnswer answer) {
        var texts = texts();
        if (answer.hasToWait()) {
            texts.getErrorMessage().setTitle("Too many attempts. Try again in " + answer.waitInWords() + ".");
            texts.getErrorMessage()
                    .setMessage(
                            "In a browser in which you have signed in before you need not wait. \"Forgot password?\""
                                    + " helps in any case.");
        }
        form.setI18n(texts);
        form.setError(true);
    }

    private void say(Icons icon, String fact, String who) {
        var text = new Div(new Span(fact));
        text.addClassName("t-callout-text");
        if (!who.isEmpty()) {
            var second = new Span(who);
            second.addClassName("t-sub");
            text.add(second);
        }
        notice.add(icon.create(), text);
        notice.setVisible(true);
    }

    private static boolean has(QueryParameters parameters, String name) {
        return parameters.getParameters().containsKey(name);
    }

    private static LoginI18n texts() {
        var form = new LoginI18n.Form();
        form.setTitle("Sign in");
        form.setUsername("E-mail address");
        form.setPassword("Password");
        form.setSubmit("Sign in");
        form.setForgotPassword("Forgot password?");
        var error = new LoginI18n.ErrorMessage();
        error.setTitle("The e-mail address or the password is wrong.");
        error.setMessage("If your account was deactivated, an administrator of your organization can reactivate it.");
        error.setUsername("Enter your e-mail address.");
        error.setPassword("Enter your password.");
        var texts = new LoginI18n();
        texts.setForm(form);
        texts.setErrorMessage(error);
        return texts;
    }
}
