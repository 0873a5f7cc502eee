package app.tandem.account.ui;

import app.tandem.people.CurrentUser;
import app.tandem.people.signins.SignIns;
import app.tandem.shell.proof.Prover;
import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;

/** Where one is signed in. */
@org.springframework.stereotype.Component
@Order(40)
class SignInsSection implements PreferencesSection {

    private final SignIns signIns;
    private final Prover prover;
    private final CurrentUser current;

    SignInsSection(SignIns signIns, Prover prover, CurrentUser current) {
        this.signIns = signIns;
        this.prover = prover;
        this.current = current;
    }

    @Override
    public String title() {
        return "Where you are signed in";
    }

    @Override
    public Component content() {
        return new SignInList(signIns, prover, current.id());
    }
}
