package app.tandem.administration.ui;

import app.tandem.administration.AccountHistory;
import app.tandem.administration.AccountHistory.Line;
import app.tandem.people.CurrentUser;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.BoundedGrid;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.NarrowWindow;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The audit trail of accounts, teams and settings: who did what, the latest first (R48). */
@Route(AdministrationPage.PATH + "/audit-trail")
@PageTitle("Audit trail · Tandem")
@PermitAll
class AuditView extends AdministrationPage {

    private static final int NARROW = 760;

    private final AccountHistory history;
    private final Div place = new Div();
    private final Span count = new Span();

    AuditView(AdministrationPages pages, AccountHistory history, CurrentUser current) {
        super(pages, current.id());
        this.history = history;
        place.addClassName("t-list-place");
        count.addClassName("t-count");
        var operations = new Anchor("operations", "What was done with contacts is in Operations");
        operations.addClassName("t-link");
        var foot = new Div(count, operations);
        foot.addClassName("t-foot");
        add(place, foot);
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        int all = history.count(viewer);
        count.setText(Amount.number(all) + (all == 1 ? " entry" : " entries"));
        place.removeAll();
        place.add(
                all == 0
                        ? new EmptyState(
                                Icons.HISTORY,
                                "Nothing has been changed yet",
                                "Invitations, roles, permissions, licences, teams and settings are listed here, with who"
                                        + " changed them and when.")
                        : new Lines(all));
    }

    private final class Lines extends BoundedGrid<Line> {

        private final Column<Line> when;
        private final Column<Line> who;
        private boolean narrow;

        Lines(int all) {
            addClassNames("t-grid", "t-admin-grid");
            addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
            getElement().setAttribute("aria-label", "Audit trail");
            setSizeFull();
            setSelectionMode(SelectionMode.NONE);
            when = column("When", "170px", line -> new Span(ReaderTime.recent(line.at())));
            who = column("Who", "180px", line -> new Span(actor(line)));
            column("What", "240px", this::what).setFlexGrow(1);
            setDataProvider(new CallbackDataProvider<Line, Void>(
                    query -> history.page(viewer, query.getOffset(), query.getLimit()).stream(),
                    query -> all,
                    Line::id));
            NarrowWindow.follow(this, NARROW, this::fit);
        }

        private Column<Line> column(String header, String width, SerializableFunction<Line, Component> cell) {
            return addColumn(new ComponentRenderer<>(cell))
                    .setHeader(header)
                    .setWidth(width)
                    .setFlexGrow(0);
        }

        private void fit(boolean isNarrow) {
            narrow = isNarrow;
            when.setVisible(!narrow);
            who.setVisible(!narrow);
            getDataProvider().refreshAll();
        }

        private Component what(Line line) {
            if (!narrow) {
                return new Span(EventWords.deed(line));
            }
            var below = new Span(ReaderTime.recent(line.at()));
            below.addClassName("t-sub");
            var both = new Div(new Span(EventWords.sentence(line)), below);
            both.addClassName("t-admin-two");
            return both;
        }

        private static String actor(Line line) {
            return line.byViewer() ? "You" : line.actor().isEmpty() ? "Tandem" : line.actor();
        }
    }
}
