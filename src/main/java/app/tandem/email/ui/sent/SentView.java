package app.tandem.email.ui.sent;

import app.tandem.email.EmailState;
import app.tandem.email.sent.ContactEmails;
import app.tandem.email.sent.SentEmail;
import app.tandem.notify.mail.MailSettings;
import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import app.tandem.shell.parts.BoundedGrid;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The outbox of e-mails to contacts: queued, sent, skipped, failed, and why; the state is in the address. */
@Route("outbox/contacts")
@PageTitle("Outbox · Tandem")
@PermitAll
class SentView extends Div implements BeforeEnterObserver {

    private static final String STATE = "state";

    private final transient ContactEmails emails;
    private final UserId viewer;
    private final Select<String> filter = new Select<>();
    private final Div place = new Div();
    private final CallbackDataProvider<SentEmail, Void> rows;
    private final Rows grid = new Rows();
    private @Nullable EmailState state;
    private Map<EmailState, Integer> counts = Map.of();

    SentView(ContactEmails emails, MailSettings settings, CurrentUser current) {
        this.emails = emails;
        this.viewer = current.id();
        this.rows = new CallbackDataProvider<>(
                query -> emails.outbox(viewer, state, query.getOffset(), query.getLimit()).stream(),
                query -> number(),
                SentEmail::id);
        grid.addClassNames("t-grid", "t-outbox");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", "E-mails to contacts");
        grid.setSizeFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(new ComponentRenderer<>(email -> new SentLine(email, true, emails, viewer, this::refresh)))
                .setHeader("E-mail")
                .setKey("EMAIL");
        grid.setDataProvider(rows);
        place.addClassName("t-list-place");
        addClassName("t-page");
        setSizeFull();
        if (!settings.configured()) {
            add(withoutServer());
        }
        add(filters(), place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STATE)
                .flatMap(name -> Arrays.stream(EmailState.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(null);
        refresh();
    }

    private static Div withoutServer() {
        var title = new Span("No mail server is set up");
        title.addClassName("t-callout-title");
        var words = new Div(title, new Span("E-mails wait here until whoever runs Tandem sets one up."));
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
                UI.getCurrent()
                        .navigate(
                                "outbox/contacts",
                                change.getValue().isEmpty()
                                        ? QueryParameters.empty()
                                        : QueryParameters.simple(Map.of(STATE, change.getValue())));
            }
        });
        var filters = new Div(
                filter, new Button("Refresh", click -> refresh()), new Anchor("outbox", "Notifications to people"));
        filters.addClassNames("t-filters", "t-outbox-filters");
        return filters;
    }

    private String label(String name) {
        return name.isEmpty()
                ? "All (" + total() + ")"
                : EmailState.valueOf(name).label() + " (" + counts.getOrDefault(EmailState.valueOf(name), 0) + ")";
    }

    private int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int number() {
        return state == null ? total() : counts.getOrDefault(state, 0);
    }

    private void refresh() {
        counts = emails.counts(viewer);
        filter.setItems(
                Stream.concat(Stream.of(""), Arrays.stream(EmailState.values()).map(Enum::name))
                        .toList());
        filter.setValue(state == null ? "" : state.name());
        rows.refreshAll();
        place.removeAll();
        place.add(
                number() > 0
                        ? grid
                        : new EmptyState(
                                Icons.MAIL,
                                state == null
                                        ? "No e-mail has been sent to a contact yet"
                                        : "No e-mail is “" + state.label() + "”",
                                "“Send e-mail” in the Actions of contacts writes one."));
    }

    /** A line for each e-mail. */
    private static final class Rows extends BoundedGrid<SentEmail> {}
}
