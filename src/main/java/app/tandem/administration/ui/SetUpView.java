package app.tandem.administration.ui;

import app.tandem.administration.EntryRefused;
import app.tandem.administration.EntryRefused.Field;
import app.tandem.administration.FirstStart;
import app.tandem.administration.FirstStart.Founding;
import app.tandem.shell.layout.DoorPage;
import app.tandem.shell.parts.NewPasswordField;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import app.tandem.shell.security.PageSignIn;
import app.tandem.shell.security.SignInView;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The page of the first start: founds the organization and its first administrator, then it is gone. */
@Route(value = SignInView.FIRST_START, autoLayout = false)
@PageTitle("Set up · Tandem")
@AnonymousAllowed
class SetUpView extends DoorPage implements BeforeEnterObserver {

    private static final String LENDER = "A lender";
    private static final String FIRM = "A partner firm, such as a brokerage";

    private final FirstStart start;
    private final PageSignIn door;
    private final Div notice = new Div();
    private final TextField code = text("Set-up code", "one-time-code");
    private final TextField organization = text("Name of your organization", "organization");
    private final RadioButtonGroup<String> kind = new RadioButtonGroup<>("It is");
    private final TextField firstName = text("First name", "given-name");
    private final TextField lastName = text("Last name", "family-name");
    private final TextField email = text("E-mail address", "username");
    private final NewPasswordField password = new NewPasswordField("Password");
    private final EntryFields fields = new EntryFields()
            .put(Field.ORGANIZATION, organization)
            .put(Field.FIRST_NAME, firstName)
            .put(Field.LAST_NAME, lastName)
            .put(Field.EMAIL, email)
            .put(Field.PASSWORD, password);

    SetUpView(FirstStart start, PageSignIn door) {
        this.start = start;
        this.door = door;
        code.setHelperText("It stands in the log of the server, printed when Tandem started.");
        code.setAutocomplete(Autocomplete.OFF);
        kind.setItems(LENDER, FIRM);
        kind.setValue(LENDER);
        kind.addClassName("t-door-kind");
        var names = new Div(firstName, lastName);
        names.addClassName("t-door-names");
        var submit = new SubmitButton("Set up Tandem", this::found)
                .onEnter(code, organization, firstName, lastName, email, password);
        submit.setWidthFull();
        var form = new Div(notice, code, organization, kind, names, email, password, submit);
        form.addClassNames("t-door-form", "t-set-up");
        show(
                "Set up Tandem",
                "This founds your organization and makes you its first administrator. It is done once; everybody else is"
                        + " invited.",
                form);
    }

    private static TextField text(String label, String autocomplete) {
        var field = new TextField(label);
        field.setRequired(true);
        field.setWidthFull();
        field.getElement().setProperty("autocomplete", autocomplete);
        return field;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!start.isDue()) {
            event.forwardTo(SignInView.class);
        }
    }

    private boolean found() {
        notice.removeAll();
        fields.clear();
        try {
            var what = new Founding(
                    organization.getValue(),
                    FIRM.equals(kind.getValue()),
                    firstName.getValue(),
                    lastName.getValue(),
                    email.getValue(),
                    password.getValue());
            if (start.found(code.getValue(), what)) {
                enter();
                return true;
            }
        } catch (EntryRefused refused) {
            fields.show(refused);
            return false;
        }
        refuse();
        return false;
    }

    private void refuse() {
        if (!start.isDue()) {
            UI.getCurrent().navigate(SignInView.class);
            return;
        }
        notice.add(callout(
                "This is not the set-up code.",
                "Copy it from the log of the server. It works for 24 hours; a restart prints a new one."));
        code.focus();
    }

    private void enter() {
        var ui = UI.getCurrent();
        if (door.signIn(ui, email.getValue(), password.getValue())) {
            ui.navigate(PeopleView.class);
            Toast.done(organization.getValue().strip() + " is set up", "Next, invite your people.");
        } else {
            ui.navigate(SignInView.class);
        }
    }
}
