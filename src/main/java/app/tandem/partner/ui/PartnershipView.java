package app.tandem.partner.ui;

import app.tandem.administration.EntryRefused;
import app.tandem.partner.PartnerInvitations;
import app.tandem.partner.PartnerInvitations.Offer;
import app.tandem.partner.Partners;
import app.tandem.people.CurrentUser;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.shell.layout.DoorPage;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import app.tandem.shell.security.PageSignIn;
import app.tandem.shell.security.SignInView;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The page that a partner invitation leads to: opening it changes nothing, its buttons act (R51). */
@Route(value = Partners.PATH + "/:" + PartnershipView.TOKEN, autoLayout = false)
@PageTitle("Partnership · Tandem")
@AnonymousAllowed
class PartnershipView extends DoorPage implements BeforeEnterObserver {

    static final String TOKEN = "token";
    private static final String WHAT =
            "Each of you sees what the other shares, and nothing else. Either of you can end it" + " at any time.";

    private final PartnerInvitations invitations;
    private final Partners partners;
    private final CurrentUser current;
    private final People people;
    private final PageSignIn door;
    private String token = "";

    PartnershipView(
            PartnerInvitations invitations, Partners partners, CurrentUser current, People people, PageSignIn door) {
        this.invitations = invitations;
        this.partners = partners;
        this.current = current;
        this.people = people;
        this.door = door;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get(TOKEN).orElse("");
        invitations.find(token).ifPresentOrElse(this::showOffer, this::showOver);
    }

    private void showOffer(Offer offer) {
        var somebody = current.find().flatMap(people::find);
        if (somebody.isEmpty()) {
            var goOn = new SubmitButton("Go on", () -> {
                invitations.goOn(token);
                showWay();
                return true;
            });
            goOn.setWidthFull();
            show(title(offer), "The invitation is for " + offer.email() + ". " + WHAT, goOn);
        } else if (invitations.isFor(somebody.get().id(), token)) {
            showAnswer(offer, somebody.get());
        } else {
            showOther(somebody.get(), offer);
        }
    }

    private static String title(Offer offer) {
        return offer.by() + " of " + offer.lender() + " invites you as a co-marketing partner";
    }

    private void showAnswer(Offer offer, Person viewer) {
        var accept = new SubmitButton("Accept as " + viewer.name(), () -> {
            invitations.read(viewer.id(), token);
            if (tried(() -> partners.accept(viewer.id(), offer.id()))) {
                Toast.done("You and " + offer.by() + " are partners", "");
            }
            UI.getCurrent().navigate(PartnersView.class);
            return true;
        });
        accept.setWidthFull();
        var decline = decline(offer, () -> {
            invitations.read(viewer.id(), token);
            tried(() -> partners.decline(viewer.id(), offer.id()));
            UI.getCurrent().navigate(PartnersView.class);
        });
        show(title(offer), WHAT, accept, decline);
    }

    private static boolean tried(Runnable deed) {
        return PartnerActs.change(deed, () -> {});
    }

    private void showWay() {
        invitations
                .find(token)
                .ifPresentOrElse(
                        offer -> {
                            switch (offer.way()) {
                                case REGISTER -> showForm(offer);
                                case SIGN_IN ->
                                    show(
                                            "Sign in to accept",
                                            offer.email() + " has an account. The invitation waits for you at"
                                                    + " Co-Marketing Partners; only an agent can accept it.",
                                            signIn("Sign in"),
                                            decline(offer, this::declined));
                                case PROVE -> showProof(offer);
                            }
                        },
                        this::showOver);
    }

    private void showForm(Offer offer) {
        show(
                "Register with your firm",
                "You are its first user and administrator, and can invite others to it. Somebody of a firm that is here"
                        + " already asks its administrator for an account.",
                new RegisterForm(invitations, token, offer, this::enter, this::showOver),
                decline(offer, this::declined));
    }

    private void enter(String email, String password) {
        var ui = UI.getCurrent();
        if (door.signIn(ui, email, password)) {
            ui.navigate(PartnersView.class);
        } else {
            ui.navigate(SignInView.class);
        }
    }

    /** The same for whoever has the link, and whatever the address. */
    private void showProof(Offer offer) {
        var email = new EmailField("Your e-mail address");
        email.setWidthFull();
        email.setManualValidation(true);
        email.setValue(offer.email());
        email.addValueChangeListener(change -> email.setInvalid(false));
        var send = new SubmitButton("Send me the invitation", () -> {
                    try {
                        invitations.mail(token, email.getValue());
                        showSent(email.getValue().strip());
                        return true;
                    } catch (EntryRefused refused) {
                        email.setErrorMessage(refused.sentence());
                        email.setInvalid(true);
                        return false;
                    }
                })
                .onEnter(email);
        send.setWidthFull();
        var form = new Div(email, send);
        form.addClassName("t-door-form");
        var words = new Paragraph("With an account, sign in; the invitation waits for you at Co-Marketing Partners.");
        words.addClassNames("t-sub2", "t-line");
        show(
                "Is it your address?",
                "We send you an e-mail with a link to go on. It works for 30 days.",
                form,
                words,
                signIn("Sign in"));
    }

    private void showSent(String email) {
        show(
                "Look into your mailbox",
                "If " + email + " can be invited, a link to go on is on its way to it.",
                signIn("Sign in"));
    }

    private void showOver() {
        show(
                "This invitation no longer works",
                "It has been answered or withdrawn, or its time is over. Ask whoever invited you to send it again.",
                signIn("Sign in"));
    }

    private void showOther(Person signedIn, Offer offer) {
        show(
                "You are signed in as " + signedIn.name(),
                "The invitation is for " + offer.email()
                        + ", as an agent. To answer it, sign out first and open its link"
                        + " again. Nothing has been used up.",
                way("Go on as " + signedIn.name(), PartnersView.PATH));
    }

    private Component decline(Offer offer, Runnable then) {
        var decline = new Button(
                "Decline",
                click -> new Ask(
                                "Decline the invitation of " + offer.by() + "?",
                                offer.by() + " sees that the invitation is over, and can invite you again.",
                                "Decline",
                                "Keep it",
                                then)
                        .open());
        decline.addThemeVariants(ButtonVariant.TERTIARY);
        decline.setWidthFull();
        return decline;
    }

    private void declined() {
        if (invitations.decline(token)) {
            show("You declined the invitation", "Nothing was shared, and no account was made.");
        } else {
            showOver();
        }
    }

    /** Over the page of the partners, which asks to sign in first and comes after it. */
    private static Anchor signIn(String words) {
        var way = way(words, PartnersView.PATH);
        way.setRouterIgnore(true);
        return way;
    }

    private static Anchor way(String words, String to) {
        var way = new Anchor(to, words);
        way.addClassName("t-way");
        return way;
    }
}
