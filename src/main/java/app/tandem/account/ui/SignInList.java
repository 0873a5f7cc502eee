package app.tandem.account.ui;

import app.tandem.people.UserId;
import app.tandem.people.signins.OpenSignIn;
import app.tandem.people.signins.SignInEnd;
import app.tandem.people.signins.SignIns;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.Toast;
import app.tandem.shell.proof.Prover;
import app.tandem.shell.security.ClosedAccount;
import app.tandem.shell.security.ThisSignIn;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** The list of one's own sign-ins, with what ends them (R51). */
class SignInList extends Div {

    private final transient SignIns signIns;
    private final transient Prover prover;
    private final UserId user;
    private final UnorderedList list = new UnorderedList();
    private final Button everywhere = new Button("Sign out everywhere", click -> endAll());

    SignInList(SignIns signIns, Prover prover, UserId user) {
        this.signIns = signIns;
        this.prover = prover;
        this.user = user;
        addClassName("t-sign-ins");
        list.addClassName("t-sign-in-list");
        var acts = new Div(everywhere);
        acts.addClassName("t-form-acts");
        add(list, acts);
        addAttachListener(attach -> show());
    }

    private void show() {
        list.removeAll();
        long here = ThisSignIn.id(UI.getCurrent());
        signIns.of(user).forEach(one -> list.add(row(one, one.id() == here)));
    }

    private ListItem row(OpenSignIn one, boolean here) {
        var device = new Span(one.device());
        device.addClassName("t-sign-in-device");
        var since = new Span("Signed in " + ReaderTime.minute(one.createdAt())
                + (here ? "" : " · last seen " + ReaderTime.minute(one.seenAt())));
        since.addClassName("t-sub");
        var words = new Div(device, since);
        words.addClassName("t-sign-in-words");
        var row = new ListItem(Icons.MONITOR.create(), words);
        row.addClassName("t-sign-in");
        if (here) {
            var badge = new Span("This sign-in");
            badge.addClassName("t-sub2");
            row.add(badge);
        } else {
            var end = new Button("Sign out", click -> end(one));
            end.setAriaLabel("Sign out " + one.device() + ", signed in " + ReaderTime.minute(one.createdAt()));
            row.add(end);
        }
        return row;
    }

    private void end(OpenSignIn one) {
        prover.prove(user, () -> {
            signIns.end(user, one.id());
            Toast.done("Signed out", one.device() + " is signed out.");
            show();
        });
    }

    private void endAll() {
        prover.prove(user, () -> {
            signIns.signOutEverywhere(user);
            ClosedAccount.leave(UI.getCurrent(), SignInEnd.ELSEWHERE);
        });
    }
}
