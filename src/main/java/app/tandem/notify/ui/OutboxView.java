package app.tandem.notify.ui;

import app.tandem.notify.MailState;
import app.tandem.notify.Outbox;
import app.tandem.notify.OutboxMail;
import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The outbox: mails that were sent, wait, failed or were skipped, and why (R47); the state is in the URL. */
@Route("outbox")
@PageTitle("Outbox · Tandem")
@Menu(title = "Outbox", order = 220, icon = "mail")
@PermitAll
class OutboxView extends Div implements BeforeEnterObserver {

    private static final String STATE = "state";

    private final Outbox outbox;
    private final UserId viewer;
    private final CallbackDataProvider<OutboxMail, Void> rows;
    private final OutboxGrid grid;
    private final Select<String> filter = new Select<>();
    private final Div place = new Div();
    private final Span count = new Span();
    private @Nullable MailState state;
    private Map<MailState, Integer> counts = Map.of();

    OutboxView(Outbox outbox, CurrentUser current) {
        this.outbox = outbox;
        this.viewer = current.id();
        this.rows = new CallbackDataProvider<>(
                query -> outbox.list(viewer, state, query.getOffset(), query.getLimit()).stream(),
                query -> number(),
                OutboxMail::id);
        this.grid = new OutboxGrid(rows, this::open, this::again, outbox.configured());
        place.addClassName("t-list-place");
        addClassName("t-page");
        setSizeFull();
        if (!outbox.configured()) {
            add(withoutServer());
        }
        add(filters(), place, foot());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STATE)
                .flatMap(name -> Arrays.stream(MailState.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(null);
        refresh();
    }

    private static Div withoutServer() {
        var title = new Span("No mail server is set up");
        title.addClassName("t-callout-title");
        var text = new Span(
                "Everybody is still notified in Tandem, at the bell. E-mails stay here as not configured"
                        + " until whoever runs Tandem sets up a mail server; then those of the last 24 hours go out on their own.");
        var words = new Div(title, text);
        words.addClassName("t-callout-text");
        var callout = new Div(Icons.INFO.create(), words);
        callout.addClassNames("t-callout", "t-outbox-callout");
        return callout;
    }

    private Div filters() {
        filter.setAriaLabel("State");
        filter.addClassName("t-outbox-filter");
        filter.setItemLabelGenerator(this::label);
        filter.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show(change.getValue());
            }
        });
        var reload = new Button("Refresh", click -> refresh());
        var filters = new Div(filter, reload, new Anchor("outbox/contacts", "E-mails to contacts"));
        filters.addClassNames("t-filters", "t-outbox-filters");
        return filters;
    }

    private void show(String name) {
        UI.getCurrent()
                .navigate(
                        "outbox",
                        name.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(Map.of(STATE, name)));
    }

    private String label(String name) {
        return name.isEmpty()
                ? "All (" + total() + ")"
                : MailWords.state(MailState.valueOf(name)) + " (" + counts.getOrDefault(MailState.valueOf(name), 0)
                        + ")";
    }

    private Div foot() {
        count.addClassName("t-count");
        count.getElement().setAttribute("role", "status");
        var foot = new Div(count);
        foot.addClassName("t-foot");
        return foot;
    }

    private int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int number() {
        return state == null ? total() : counts.getOrDefault(state, 0);
    }

    private void refresh() {
        counts = outbox.counts(viewer);
        filter.setItems(
                Stream.concat(Stream.of(""), Arrays.stream(MailState.values()).map(Enum::name))
                        .toList());
        filter.setValue(state == null ? "" : state.name());
        count.setText(MailWords.mails(number()));
        rows.refreshAll();
        place.removeAll();
        place.add(number() == 0 ? empty() : grid);
    }

    private EmptyState empty() {
        return state == null
                ? new EmptyState(
                        Icons.MAIL,
                        "No e-mail has been sent yet",
                        "When you share, assign or hand over contacts, the e-mails that tell others are listed here,"
                                + " and so are those that tell you.")
                : new EmptyState(
                        Icons.MAIL,
                        "No e-mail is “" + MailWords.state(state) + "”",
                        "There are " + MailWords.mails(total()) + " in other states.",
                        new Button("Show all", click -> show("")));
    }

    private void open(OutboxMail mail) {
        new MailDialog(outbox.open(viewer, mail.id())).open();
    }

    private void again(OutboxMail mail) {
        if (outbox.sendAgain(viewer, mail.id())) {
            Toast.done("The e-mail to " + mail.to() + " will be sent again", "It is waiting for the mail server.");
        } else {
            Toast.refused("Nothing was sent", "Somebody else has already sent this e-mail again.");
        }
        refresh();
    }
}
