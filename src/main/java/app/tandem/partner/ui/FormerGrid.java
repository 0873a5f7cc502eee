package app.tandem.partner.ui;

import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactFilter.Archived;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.ui.list.FilterAddress;
import app.tandem.partner.FormerShares.Former;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.BoundedGrid;
import app.tandem.shell.parts.NarrowWindow;
import app.tandem.shell.parts.PersonLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Set;

/** The former partners who still see something; two lines a row where the screen is narrow. */
class FormerGrid extends BoundedGrid<Former> {

    private static final int NARROW = 640;

    private final UserId viewer;
    private final SerializableConsumer<Former> end;
    private final Column<Former> owner;
    private final List<Column<Former>> figures;
    private boolean narrow;
    private boolean team;

    FormerGrid(UserId viewer, SerializableConsumer<Former> end) {
        this.viewer = viewer;
        this.end = end;
        addClassNames("t-grid", "t-partners");
        addThemeVariants(GridVariant.NO_BORDER);
        getElement().setAttribute("aria-label", "Shares with former partners");
        setSizeFull();
        setSelectionMode(SelectionMode.NONE);
        column("Former partner", "180px", this::who).setFlexGrow(1);
        owner = column("Owner", "180px", one -> new Span(ownerName(one)));
        figures = List.of(
                column("Shared", "84px", this::shared).setTextAlign(ColumnTextAlign.END),
                column("Assigned", "84px", one -> number(one.assigned())).setTextAlign(ColumnTextAlign.END));
        var acts = column("", "120px", this::act).setTextAlign(ColumnTextAlign.END);
        var unseen = new Span("End");
        unseen.addClassName("t-sr");
        acts.setHeader(unseen);
        NarrowWindow.follow(this, NARROW, this::fit);
    }

    void show(List<Former> rows, boolean ofTeam) {
        team = ofTeam;
        owner.setVisible(team && !narrow);
        setItems(rows);
    }

    private void fit(boolean isNarrow) {
        narrow = isNarrow;
        owner.setVisible(team && !narrow);
        figures.forEach(column -> column.setVisible(!narrow));
        getDataProvider().refreshAll();
    }

    private Column<Former> column(String header, String width, SerializableFunction<Former, Component> cell) {
        return addColumn(new ComponentRenderer<>(cell))
                .setHeader(header)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private String ownerName(Former one) {
        return one.owner().equals(viewer) ? "You" : one.ownerName();
    }

    private Component who(Former one) {
        var line = new PersonLine(one.holderName(), one.firm() + (one.active() ? "" : " · deactivated"), one.agent())
                .ofReader(true);
        if (!narrow) {
            return line;
        }
        var below = new Div(
                new Span((team ? ownerName(one) + " · " : "") + "Shared "),
                shared(one),
                new Span(" · assigned "),
                number(one.assigned()));
        below.addClassName("t-partner-figures");
        var whole = new Div(line, below);
        whole.addClassName("t-partner-narrow");
        return whole;
    }

    private Component shared(Former one) {
        if (one.shared() == 0) {
            return number(0);
        }
        var filter = ContactFilter.NONE
                .withArchived(Archived.INCLUDED)
                .withOwners(Set.of(one.owner()))
                .withSharedWith(Set.of(one.holder()));
        var link = new Button(
                Amount.number(one.shared()),
                click -> UI.getCurrent().navigate("contacts", new FilterAddress(filter, ContactSort.BY_NAME).write()));
        link.addThemeVariants(ButtonVariant.TERTIARY);
        link.addClassNames("t-link", "t-partner-figure");
        link.setAriaLabel("Shared with " + one.holderName() + ": " + Amount.contacts(one.shared()));
        return link;
    }

    private static Span number(int number) {
        var span = new Span(Amount.number(number));
        span.setClassName("t-none", number == 0);
        return span;
    }

    private Component act(Former one) {
        var button = new Button("End access", click -> end.accept(one));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel("End the access of " + one.holderName());
        return button;
    }
}
