package app.tandem.account.ui;

import app.tandem.people.UserId;
import app.tandem.people.accounts.EmailChange;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import app.tandem.shell.proof.Prover;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** The form for a new address; it holds when the link that goes there is confirmed. */
class EmailForm extends Div {

    private static final int LONGEST = 254;

    private final transient EmailChange change;
    private final transient Prover prover;
    private final UserId user;
    private final TextField email = new TextField("New address");
    private final SubmitButton send = new SubmitButton("Send a link", this::send);

    EmailForm(EmailChange change, Prover prover, UserId user, String now) {
        this.change = change;
        this.prover = prover;
        this.user = user;
        addClassName("t-preferences-form");
        var line = new Paragraph("You sign in with " + now + ", and mail goes there. "
                + (change.isPossible()
                        ? "To change it, confirm the new address by the link that goes there."
                        : "No mail server is set up, so another address cannot be confirmed."));
        line.addClassNames("t-line", "t-sub2");
        add(line);
        if (change.isPossible()) {
            email.setMaxLength(LONGEST);
            email.setWidthFull();
            send.onEnter(email);
            email.addValueChangeListener(typed -> {
                email.setInvalid(false);
                send.again();
            });
            var acts = new Div(send);
            acts.addClassName("t-form-acts");
            add(email, acts);
        }
    }

    private boolean send() {
        prover.prove(user, this::ask);
        return false;
    }

    private void ask() {
        var typed = email.getValue().strip();
        var wait = prover.link(user);
        if (wait.isPresent()) {
            refuse(wait.get());
            return;
        }
        try {
            change.ask(user, typed);
            email.clear();
            Toast.done("A link is on its way to " + typed, "Until it is confirmed, nothing changes.");
        } catch (IllegalArgumentException refused) {
            refuse(String.valueOf(refused.getMessage()));
        }
    }

    private void refuse(String why) {
        email.setErrorMessage(why);
        email.setInvalid(true);
        email.focus();
    }
}
