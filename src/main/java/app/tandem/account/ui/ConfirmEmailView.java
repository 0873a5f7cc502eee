package app.tandem.account.ui;

import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import app.tandem.people.accounts.EmailChange;
import app.tandem.people.accounts.EmailChange.Waiting;
import app.tandem.shell.layout.DoorPage;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/**
 * Where the link of a mail leads that confirms a new address: opening it changes nothing, its button does, for whoever is
 * signed in as the one who asked for it (R51).
 */
@Route(value = "confirm-email/:" + ConfirmEmailView.TOKEN, autoLayout = false)
@PageTitle("Confirm your address · Tandem")
@PermitAll
class ConfirmEmailView extends DoorPage implements BeforeEnterObserver {

    static final String TOKEN = "token";

    private final transient EmailChange change;
    private final UserId viewer;
    private String token = "";

    ConfirmEmailView(EmailChange change, CurrentUser current) {
        this.change = change;
        this.viewer = current.id();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get(TOKEN).orElse("");
        change.find(viewer, token).ifPresentOrElse(this::showQuestion, this::showOver);
    }

    private void showQuestion(Waiting waiting) {
        var confirm = new SubmitButton("Confirm this address", () -> confirm(waiting));
        confirm.setWidthFull();
        var form = new Div(confirm);
        form.addClassName("t-door-form");
        show(
                "Confirm your address",
                waiting.name() + " then signs in to Tandem with " + waiting.email() + ", and mail goes there.",
                form);
    }

    private boolean confirm(Waiting waiting) {
        try {
            if (change.confirm(viewer, token)) {
                show("Your address is changed", "Sign in with " + waiting.email() + " from now on.", way());
                return true;
            }
            showOver();
        } catch (IllegalArgumentException taken) {
            show("This address cannot be used", String.valueOf(taken.getMessage()), way());
        }
        return false;
    }

    private void showOver() {
        show(
                "This link no longer works",
                "It has been used, a newer one was sent, its time is over, or it is for another account than the one you are"
                        + " signed in with.",
                way());
    }

    private static Anchor way() {
        var way = new Anchor("preferences", "Open Tandem");
        way.setRouterIgnore(true);
        way.addClassName("t-way");
        return way;
    }
}
