package app.tandem.account.ui;

import app.tandem.account.OwnAccount;
import app.tandem.account.OwnAccount.About;
import app.tandem.account.OwnAccount.NoNmls;
import app.tandem.account.OwnAccount.NoPhone;
import app.tandem.people.UserId;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** The form for name, job title and phone. */
class AboutForm extends Div {

    private static final int LONGEST = 80;
    private static final int LONGEST_PHONE = 60;

    private final transient OwnAccount account;
    private final UserId user;
    private final TextField first = field("First name", LONGEST);
    private final TextField last = field("Last name", LONGEST);
    private final TextField title = field("Job title", LONGEST);
    private final TextField phone = field("Phone", LONGEST_PHONE);
    private final TextField nmls = field("NMLS number", LONGEST_PHONE);
    private final Paragraph refusal = new Paragraph();

    AboutForm(OwnAccount account, UserId user) {
        this.account = account;
        this.user = user;
        addClassName("t-preferences-form");
        first.setAutocomplete(Autocomplete.GIVEN_NAME);
        first.setRequired(true);
        last.setAutocomplete(Autocomplete.FAMILY_NAME);
        last.setRequired(true);
        phone.setAutocomplete(Autocomplete.TEL);
        refusal.addClassNames("t-line", "t-error");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var save = new SubmitButton("Save", this::save).onEnter(first, last, title, phone, nmls);
        nmls.setVisible(account.lends(user));
        nmls.setHelperText("Of your own licence; it stands below your e-mails.");
        List.of(first, last, title, phone, nmls)
                .forEach(field -> field.addValueChangeListener(typed -> {
                    field.setInvalid(false);
                    save.again();
                }));
        var names = new Div(first, last);
        names.addClassName("t-door-names");
        var acts = new Div(save);
        acts.addClassName("t-form-acts");
        add(names, title, phone, nmls, refusal, acts);
        show();
    }

    private void show() {
        var about = account.of(user);
        first.setValue(about.firstName());
        last.setValue(about.lastName());
        title.setValue(about.title());
        phone.setValue(about.phone());
        nmls.setValue(about.nmls());
    }

    private boolean save() {
        refusal.setVisible(false);
        try {
            account.change(
                    user,
                    new About(first.getValue(), last.getValue(), title.getValue(), phone.getValue(), nmls.getValue()));
        } catch (NoPhone refused) {
            return refused(phone, refused);
        } catch (NoNmls refused) {
            return refused(nmls, refused);
        } catch (IllegalArgumentException refused) {
            refusal.setText(String.valueOf(refused.getMessage()));
            refusal.setVisible(true);
            return false;
        }
        show();
        Toast.done("Saved", "Others see it from now on.");
        return true;
    }

    private static boolean refused(TextField field, IllegalArgumentException refused) {
        field.setErrorMessage(refused.getMessage());
        field.setInvalid(true);
        field.focus();
        return false;
    }

    private static TextField field(String label, int longest) {
        var field = new TextField(label);
        field.setMaxLength(longest);
        field.setWidthFull();
        return field;
    }
}
