package app.tandem.account.ui;

import app.tandem.people.UserId;
import app.tandem.people.signins.AuthenticatorSecret;
import app.tandem.people.signins.SecondFactors;
import app.tandem.people.signins.SecondFactors.State;
import app.tandem.shell.factor.FactorSetUp;
import app.tandem.shell.factor.RecoveryCodeList;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.shell.parts.Toast;
import app.tandem.shell.proof.Prover;
import app.tandem.shell.security.ThisSignIn;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says whether there is a second factor, and sets it up, turns it off, makes new recovery codes (R51). */
class FactorPanel extends Div {

    private final transient SecondFactors factors;
    private final transient Prover prover;
    private final UserId user;
    private final String email;

    FactorPanel(SecondFactors factors, Prover prover, UserId user, String email) {
        this.factors = factors;
        this.prover = prover;
        this.user = user;
        this.email = email;
        addClassName("t-factor-panel");
        addAttachListener(attach -> show());
    }

    private void show() {
        removeAll();
        var now = factors.of(user);
        now.since().ifPresentOrElse(since -> showOn(now, since), () -> showOff());
    }

    private void showOff() {
        var setUp = new Button("Set up", click -> prover.prove(user, this::setUp));
        setUp.setAriaLabel("Set up a second factor");
        add(
                line("With a second factor, a sign-in also asks for a code of an app on your phone. Whoever learns your"
                        + " password then gets no further."),
                acts(setUp));
    }

    private void showOn(State now, Instant since) {
        var codes = now.codesLeft() == 1 ? "1 recovery code is left." : now.codesLeft() + " recovery codes are left.";
        var renew = new Button("New recovery codes", click -> prover.prove(user, this::renew));
        var off = new RefusableButton("Turn off", () -> prover.prove(user, this::askToTurnOff));
        off.refuse(
                now.needed()
                        ? List.of("Your organization wants a second factor of its administrators. Another administrator"
                                + " can change that in the settings.")
                        : List.of());
        add(line("On since " + ReaderTime.dayInWords(since) + ". " + codes), acts(renew, off));
    }

    private void setUp() {
        var dialog = dialog("Set up a second factor");
        var setUp = new FactorSetUp(email, (secret, code) -> turnOn(dialog, secret, code));
        dialog.add(setUp);
        dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), setUp.button());
        dialog.open();
    }

    private Optional<String> turnOn(Dialog dialog, AuthenticatorSecret secret, String code) {
        var on = factors.turnOn(user, here(), secret, code);
        if (on.isEmpty()) {
            return Optional.of("This is not the code that the app shows now. Try the next one.");
        }
        dialog.close();
        showCodes(on.get().codes());
        Toast.done("Your second factor is on", "Everywhere else you are signed out.");
        show();
        return Optional.empty();
    }

    private void renew() {
        new Ask(
                        "Make new recovery codes?",
                        "Those that you have now stop working.",
                        "Make new ones",
                        "Keep these",
                        () -> {
                            showCodes(factors.renewCodes(user));
                            show();
                        })
                .open();
    }

    private void askToTurnOff() {
        new Ask(
                        "Turn off your second factor?",
                        "Your password alone then lets you in. Everywhere else you are signed out.",
                        "Turn off",
                        "Keep it",
                        () -> {
                            if (factors.turnOff(user, here())) {
                                Toast.done("Your second factor is off", "Delete it in the app as well.");
                            }
                            show();
                        })
                .open();
    }

    private static void showCodes(List<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        var dialog = dialog("Your recovery codes");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new RecoveryCodeList(codes));
        dialog.getFooter().add(new Button("I have kept them", click -> dialog.close()));
        dialog.open();
    }

    private static Dialog dialog(String title) {
        var dialog = new Dialog();
        dialog.addClassName("w-s");
        DialogHead.of(dialog, title, "", dialog::close);
        return dialog;
    }

    private static long here() {
        return ThisSignIn.id(UI.getCurrent());
    }

    private static Paragraph line(String words) {
        var line = new Paragraph(words);
        line.addClassNames("t-line", "t-sub2");
        return line;
    }

    private static Div acts(Button... buttons) {
        var acts = new Div(buttons);
        acts.addClassName("t-form-acts");
        return acts;
    }
}
