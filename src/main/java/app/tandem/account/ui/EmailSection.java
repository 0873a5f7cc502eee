package app.tandem.account.ui;

import app.tandem.people.CurrentUser;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.accounts.EmailChange;
import app.tandem.shell.proof.Prover;
import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;

/** The address that one signs in with. */
@org.springframework.stereotype.Component
@Order(15)
class EmailSection implements PreferencesSection {

    private final EmailChange change;
    private final Prover prover;
    private final People people;
    private final CurrentUser current;

    EmailSection(EmailChange change, Prover prover, People people, CurrentUser current) {
        this.change = change;
        this.prover = prover;
        this.people = people;
        this.current = current;
    }

    @Override
    public String title() {
        return "E-mail address";
    }

    @Override
    public Component content() {
        var user = current.id();
        return new EmailForm(
                change, prover, user, people.find(user).map(Person::email).orElse(""));
    }
}
