package app.tandem.account.ui;

import app.tandem.people.CurrentUser;
import app.tandem.people.People;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.accounts.Passwords;
import app.tandem.shell.proof.Prover;
import com.vaadin.flow.component.Component;
import java.util.List;
import org.springframework.core.annotation.Order;

/** Changing one's own password. */
@org.springframework.stereotype.Component
@Order(20)
class PasswordSection implements PreferencesSection {

    private final Passwords passwords;
    private final Prover prover;
    private final CurrentUser current;
    private final People people;

    PasswordSection(Passwords passwords, Prover prover, CurrentUser current, People people) {
        this.passwords = passwords;
        this.prover = prover;
        this.current = current;
        this.people = people;
    }

    @Override
    public String title() {
        return "Password";
    }

    @Override
    public Component content() {
        var user = current.id();
        return new PasswordForm(
                passwords, prover, user, people.find(user).map(Accounts::own).orElse(List.of()));
    }
}
