package app.tandem.administration.ui;

import app.tandem.administration.EntryRefused;
import app.tandem.administration.EntryRefused.Field;
import app.tandem.administration.invitations.Invitations;
import app.tandem.administration.invitations.Joining;
import app.tandem.administration.invitations.Joining.Invited;
import app.tandem.people.CurrentUser;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.shell.layout.DoorPage;
import app.tandem.shell.parts.NewPasswordField;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.security.PageSignIn;
import app.tandem.shell.security.SignInView;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** The page that an invitation leads to: opening it changes nothing, its button makes the account (R51). */
@Route(value = Invitations.PATH + "/:" + JoinView.TOKEN, autoLayout = false)
@PageTitle("Invitation · Tandem")
@AnonymousAllowed
class JoinView extends DoorPage implements BeforeEnterObserver {

    static final String TOKEN = "token";

    private final Joining joining;
    private final CurrentUser current;
    private final People people;
    private final PageSignIn door;
    private final Div notice = new Div();
    private final TextField firstName = new TextField("First name");
    private final TextField lastName = new TextField("Last name");
    private final NewPasswordField password = new NewPasswordField("Password");
    private final EntryFields fields = new EntryFields()
            .put(Field.FIRST_NAME, firstName)
            .put(Field.LAST_NAME, lastName)
            .put(Field.PASSWORD, password);
    private String token = "";

    JoinView(Joining joining, CurrentUser current, People people, PageSignIn door) {
        this.joining = joining;
        this.current = current;
        this.people = people;
        this.door = door;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get(TOKEN).orElse("");
        var somebody = current.find().flatMap(people::find);
        if (somebody.isPresent()) {
            showOther(somebody.get());
        } else {
            joining.find(token).ifPresentOrElse(this::showForm, this::showOver);
        }
    }

    private void showForm(Invited invited) {
        password.knowing(List.of(invited.firstName(), invited.lastName(), invited.email(), invited.organization()));
        firstName.setValue(invited.firstName());
        lastName.setValue(invited.lastName());
        var email = new TextField("E-mail address", invited.email(), "");
        email.setReadOnly(true);
        email.setWidthFull();
        email.setHelperText("You sign in with it.");
        email.getElement().setProperty("autocomplete", "username");
        var names = new Div(firstName, lastName);
        names.addClassName("t-door-names");
        var submit = new SubmitButton("Join", this::join).onEnter(firstName, lastName, password);
        submit.setWidthFull();
        var form = new Div(notice, names, email, password, submit);
        form.addClassName("t-door-form");
        show(
                "Join " + invited.organization(),
                (invited.by().isEmpty() ? "You are invited" : invited.by() + " invites you")
                        + " to work in Tandem with the people of " + invited.organization() + ".",
                form);
        password.focus();
    }

    private void showOver() {
        show(
                "This invitation no longer works",
                "It has been used or withdrawn, or its time is over. Ask whoever invited you to send it again.",
                way("Sign in", SignInView.PATH));
    }

    private void showOther(Person signedIn) {
        show(
                "You are signed in as " + signedIn.name(),
                "To join with this invitation, sign out first and open its link again. Nothing has been used up.",
                way("Go on as " + signedIn.name(), "contacts"));
    }

    private static Anchor way(String words, String to) {
        var way = new Anchor(to, words);
        way.addClassName("t-way");
        return way;
    }

    private boolean join() {
        notice.removeAll();
        fields.clear();
        try {
            var email = joining.accept(token, firstName.getValue(), lastName.getValue(), password.getValue());
            email.ifPresentOrElse(this::enter, this::showOver);
            return email.isPresent();
        } catch (EntryRefused refused) {
            if (!fields.show(refused)) {
                notice.add(callout(refused.sentence(), "Sign in with the account that you have."));
            }
            return false;
        }
    }

    private void enter(String email) {
        var ui = UI.getCurrent();
        if (door.signIn(ui, email, password.getValue())) {
            door.goOn(ui);
        } else {
            ui.navigate(SignInView.class);
        }
    }
}
