package app.tandem.email.ui.send;

import app.tandem.audit.OperationId;
import app.tandem.email.Composing;
import app.tandem.email.EmailRefused;
import app.tandem.email.SendEmail;
import app.tandem.email.SendTime;
import app.tandem.email.template.Templates;
import app.tandem.email.text.EmailText;
import app.tandem.email.text.EmailTextRefused;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.Result;
import app.tandem.operation.ui.Submitting;
import app.tandem.people.CurrentUser;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.layout.HasTopBar;
import app.tandem.shell.layout.Titles;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.DiscardDialog;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writing an e-mail to the contacts of an opened operation: the text at the left, what happens at the right (R38, R39). */
@Route("send-email/:operation")
@PermitAll
class SendEmailView extends Div implements HasTopBar, HasDynamicTitle, BeforeEnterObserver, BeforeLeaveObserver {

    private static final String NUMBER = "[1-9][0-9]{0,17}";

    private final transient Composing composing;
    private final transient Operations operations;
    private final transient Templates templates;
    private final transient People people;
    private final UserId actor;
    private final H1 heading = new H1("Send e-mail");
    private final Span count = new Span();
    private final RefusableButton test = new RefusableButton("Send a test to me", this::test);
    private final RefusableButton later = new RefusableButton("Send later", this::later);
    private final SubmitButton now = new SubmitButton("Send now", () -> send(SendTime.NOW));
    private OperationId operation = new OperationId(0);
    private @Nullable ComposePane pane;
    private @Nullable WhatHappens happens;
    private boolean over;

    SendEmailView(Composing composing, Operations operations, Templates templates, People people, CurrentUser current) {
        this.composing = composing;
        this.operations = operations;
        this.templates = templates;
        this.people = people;
        this.actor = current.id();
        addClassName("t-page");
        setSizeFull();
    }

    /** Its address for an opened operation. */
    static String address(OperationId operation) {
        return "send-email/" + operation.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var number = event.getRouteParameters().get("operation").orElse("");
        if (!number.matches(NUMBER)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        operation = new OperationId(Long.parseLong(number));
        try {
            show(operations.selected(actor, operation));
        } catch (NoSuchElementException notTheirs) {
            event.rerouteToError(NotFoundException.class);
        } catch (IllegalStateException sent) {
            over = true;
            removeAll();
            add(new EmptyState(
                    Icons.MAIL,
                    "This e-mail is no longer being written",
                    "It was sent, or given up. What was sent is in the Outbox.",
                    new Anchor("outbox", "Open the Outbox")));
        }
    }

    private void show(int selected) {
        removeAll();
        var sender = composing.sender(actor);
        var left = new ComposePane(sender, templates.offered(actor), this::changed);
        var right = new WhatHappens(
                composing, operations, people, actor, operation, sender, reached -> counted(sender, reached, selected));
        pane = left;
        happens = right;
        count.setText(Amount.contacts(selected));
        count.addClassName("t-compose-count");
        var cancel = new Button("Cancel", click -> cancel());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var acts = new Div(cancel, test, later, now);
        acts.addClassName("t-record-acts");
        var head = new Div(count, acts);
        head.addClassName("t-compose-head");
        var page = new Div(left, right);
        page.addClassNames("t-template", "t-compose-page");
        right.begin();
        add(head, page);
    }

    private void counted(Composing.Sender sender, int reached, int selected) {
        now.setText("Send now to " + Amount.number(reached));
        var refusal = selected > 1 ? sender.refusalOfBulk() : sender.refusal();
        for (var button : List.<RefusableButton>of(now, later)) {
            if (refusal.isEmpty()) {
                button.idle(reached == 0 ? List.of("None of these contacts gets an e-mail.") : List.of());
            } else {
                button.refuse(List.of(refusal));
            }
        }
        test.refuse(sender.refusal().isEmpty() ? List.of() : List.of(sender.refusal()));
    }

    private void changed() {
        var left = pane;
        var right = happens;
        if (left != null && right != null) {
            var draft = left.draft();
            right.show(draft);
            left.missing(
                    EmailText.problems(draft.subject(), draft.body()).isEmpty()
                            ? composing.missing(actor, operation, draft)
                            : List.of(),
                    right.reached());
        }
    }

    private void test() {
        var left = pane;
        var right = happens;
        if (left != null && right != null && told(left)) {
            try {
                composing.test(actor, operation, left.draft(), right.place());
                Toast.done("The test is on its way to you", "It is what the contact in the preview would get.");
            } catch (EmailRefused refused) {
                Toast.refused("The test was not sent", String.valueOf(refused.getMessage()));
            } catch (IndexOutOfBoundsException nobody) {
                Toast.refused("The test was not sent", "None of these contacts gets an e-mail.");
            }
        }
    }

    /** Whether the text can be sent; what cannot is said at its place. */
    private static boolean told(ComposePane left) {
        var draft = left.draft();
        var problems = EmailText.problems(draft.subject(), draft.body());
        left.tell(problems);
        return problems.isEmpty();
    }

    private void later() {
        var left = pane;
        if (left != null && told(left)) {
            var zone = people.actor(actor).zone();
            new LaterDialog(ReaderTime.moment().atZoneSameInstant(zone).toLocalDateTime(), zone, this::send).open();
        }
    }

    /** Whether it was sent; throws IllegalArgumentException for a time that has passed. */
    private boolean send(SendTime time) {
        var left = pane;
        if (left == null || !told(left)) {
            return false;
        }
        try {
            var request = composing.send(actor, operation, left.draft(), time);
            Submitting.submit(operations, people, actor, operation, request, this::sent);
            over = true;
            back();
            return true;
        } catch (EmailTextRefused refused) {
            left.tell(refused.problems());
        } catch (EmailRefused refused) {
            Toast.refused("Nothing was sent", String.valueOf(refused.getMessage()));
        } catch (NoSuchElementException | IllegalStateException gone) {
            Toast.refused("Nothing was sent", "This e-mail was sent or given up in another window.");
        }
        return false;
    }

    private void sent(Result result, Request request) {
        int done = result.counts(0).done();
        int skipped = result.counts(0).refused() + result.counts(0).failed();
        var words = skipped == 0 ? "" : Amount.number(skipped) + " skipped. ";
        if (done == 0) {
            Toast.idle("No e-mail will be sent", words);
            return;
        }
        var takeBack = new Button("Take back");
        boolean later = request.changes().getFirst() instanceof SendEmail(long text, var time) && time.at() != null;
        var mails = done == 1 ? "1 e-mail" : Amount.number(done) + " e-mails";
        var toast = Toast.done(
                mails + (later ? " will go out later" : done == 1 ? " is on its way" : " are on their way"),
                words + "What has not gone out can be taken back, here and in the Outbox.",
                takeBack);
        takeBack.addClickListener(click -> {
            toast.close();
            int back = composing.takeBack(actor, result.operation());
            if (back == 0) {
                Toast.idle("Nothing was taken back", "All have gone out already.");
            } else {
                Toast.done(back == 1 ? "1 e-mail taken back" : Amount.number(back) + " e-mails taken back", "");
            }
        });
    }

    private void cancel() {
        Runnable leave = () -> {
            over = true;
            operations.discard(actor, operation);
            back();
        };
        if (pane != null && pane.typed()) {
            new DiscardDialog(leave).open();
        } else {
            leave.run();
        }
    }

    private static void back() {
        UI.getCurrent().getPage().getHistory().back();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!over && pane != null && pane.typed()) {
            var leave = event.postpone();
            new DiscardDialog(() -> {
                        over = true;
                        leave.proceed();
                    })
                    .open();
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of("Send e-mail");
    }

    @Override
    public Optional<Component> topBarHeading() {
        var list = new Anchor("contacts", "Contacts");
        list.addClassName("t-crumb");
        var between = new Span("/");
        between.addClassName("t-crumb-sep");
        between.getElement().setAttribute("aria-hidden", "true");
        heading.addClassName("t-crumb-now");
        heading.getElement().setAttribute("aria-current", "page");
        var crumbs = new Nav(list, between, heading);
        crumbs.addClassName("t-crumbs");
        crumbs.getElement().setAttribute("aria-label", "Where you are");
        return Optional.of(crumbs);
    }
}
