package app.tandem.account.ui;

import app.tandem.people.CurrentUser;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.signins.SecondFactors;
import app.tandem.shell.proof.Prover;
import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;

/** One's own second factor. */
@org.springframework.stereotype.Component
@Order(30)
class FactorSection implements PreferencesSection {

    private final SecondFactors factors;
    private final Prover prover;
    private final CurrentUser current;
    private final People people;

    FactorSection(SecondFactors factors, Prover prover, CurrentUser current, People people) {
        this.factors = factors;
        this.prover = prover;
        this.current = current;
        this.people = people;
    }

    @Override
    public String title() {
        return "Second factor";
    }

    @Override
    public Component content() {
        var user = current.id();
        return new FactorPanel(
                factors, prover, user, people.find(user).map(Person::email).orElse(""));
    }
}
