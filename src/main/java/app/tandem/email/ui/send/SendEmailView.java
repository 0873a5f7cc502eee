package app.tandem.email.ui.send;

import app.tandem.audit.OperationId;
import app.tandem.email.Composing;
import app.tandem.email.EmailRefused;
import app.tandem.email.SendTime;
import app.tandem.email.template.Templates;
import app.tandem.email.text.EmailText;
import app.tandem.email.text.EmailTextRefused;
import app.tandem.operation.Operations;
import app.tandem.operation.ui.Submitting;
import app.tandem.people.CurrentUser;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.layout.HasTopBar;
import app.tandem.shell.layout.Titles;
import app.tandem.shell.parts.DiscardDialog;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
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
    private final SendBar bar = new SendBar(this::cancel, this::test, this::later, () -> send(SendTime.NOW));
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
                composing,
                operations,
                people,
                actor,
                operation,
                sender,
                reached -> counted(sender, reached, selected),
                () -> bar.refuse(WhatHappens.GONE));
        pane = left;
        happens = right;
        var page = new Div(left, right);
        page.addClassNames("t-template", "t-compose-page");
        right.begin();
        add(bar, page);
    }

    private void counted(Composing.Sender sender, int reached, int selected) {
        bar.counted(sender, reached, selected);
        tellMissing();
    }

    private void changed() {
        var left = pane;
        var right = happens;
        if (left != null && right != null) {
            right.show(left.draft());
            tellMissing();
        }
    }

    private void tellMissing() {
        var left = pane;
        var right = happens;
        if (left != null && right != null) {
            var draft = left.draft();
            try {
                left.missing(
                        EmailText.problems(draft.subject(), draft.body()).isEmpty()
                                ? composing.missing(actor, operation, draft)
                                : List.of(),
                        right.reached());
            } catch (NoSuchElementException | IllegalStateException gone) {
                bar.refuse(WhatHappens.GONE);
            }
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
            } catch (NoSuchElementException | IllegalStateException gone) {
                Toast.refused("The test was not sent", WhatHappens.GONE);
                bar.refuse(WhatHappens.GONE);
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
            Submitting.submit(operations, people, actor, operation, request, new SentToast(composing, actor));
            over = true;
            back();
            return true;
        } catch (EmailTextRefused refused) {
            left.tell(refused.problems());
        } catch (EmailRefused refused) {
            Toast.refused("Nothing was sent", String.valueOf(refused.getMessage()));
        } catch (NoSuchElementException | IllegalStateException gone) {
            Toast.refused("Nothing was sent", WhatHappens.GONE);
        }
        return false;
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

    /** To where one came from with the list as it was; a page that was opened by its address goes to the contacts. */
    private static void back() {
        UI.getCurrent()
                .getPage()
                .executeJs("return !window.navigation || navigation.canGoBack")
                .then(Boolean.class, within -> {
                    if (within) {
                        UI.getCurrent().getPage().getHistory().back();
                    } else {
                        UI.getCurrent().navigate("contacts");
                    }
                });
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!over && pane != null && pane.typed()) {
            DiscardDialog.onLeaving(event, () -> over = true);
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
