package app.tandem.partner.ui;

import app.tandem.access.PartnershipPolicy.Deed;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactFilter.Archived;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.ui.list.FilterAddress;
import app.tandem.partner.Partner;
import app.tandem.partner.Partner.Status;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.BoundedGrid;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.NarrowWindow;
import app.tandem.shell.parts.PersonAvatar;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The partners; one column of several lines on narrow screens. */
class PartnersGrid extends BoundedGrid<Partner> {

    private static final int NARROW = 760;

    private final UserId viewer;
    private final PartnerActs acts;
    private final List<Column<Partner>> wide;
    private boolean narrow;

    PartnersGrid(UserId viewer, PartnerActs acts) {
        this.viewer = viewer;
        this.acts = acts;
        addClassNames("t-grid", "t-partners");
        addThemeVariants(GridVariant.NO_BORDER);
        getElement().setAttribute("aria-label", "Co-Marketing Partners");
        setSizeFull();
        setSelectionMode(SelectionMode.NONE);
        column("Partner", "180px", this::who).setFlexGrow(1);
        wide = List.of(
                column("Status", "268px", PartnersGrid::status),
                column("You share", "84px", this::given).setTextAlign(ColumnTextAlign.END),
                column("They share", "92px", this::got).setTextAlign(ColumnTextAlign.END),
                column("When", "150px", one -> new Span(when(one))),
                column(unseen("Actions"), "190px", this::actions).setTextAlign(ColumnTextAlign.END));
        NarrowWindow.follow(this, NARROW, this::fit);
    }

    PartnerActs acts() {
        return acts;
    }

    void show(List<Partner> some) {
        setItems(some);
    }

    private void fit(boolean isNarrow) {
        narrow = isNarrow;
        wide.forEach(column -> column.setVisible(!narrow));
        getDataProvider().refreshAll();
    }

    private Column<Partner> column(String header, String width, SerializableFunction<Partner, Component> cell) {
        return addColumn(new ComponentRenderer<>(cell))
                .setHeader(header)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private Column<Partner> column(Span header, String width, SerializableFunction<Partner, Component> cell) {
        return addColumn(new ComponentRenderer<>(cell))
                .setHeader(header)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private static Span unseen(String words) {
        var span = new Span(words);
        span.addClassName("t-sr");
        return span;
    }

    private Component who(Partner one) {
        var avatar = new PersonAvatar(one.name(), one.agent());
        avatar.getElement().setAttribute("aria-hidden", "true");
        avatar.getElement().setAttribute("tabindex", "-1");
        var name = new Span(one.name());
        name.addClassName("t-person-name");
        name.setTitle(one.name().equals(one.email()) ? one.name() : one.name() + ", " + one.email());
        var text = new Div(name);
        text.addClassName("t-person-text");
        if (!one.firm().isEmpty()) {
            var firm = new Span(one.firm());
            firm.addClassName("t-sub");
            firm.setTitle(one.firm());
            text.add(firm);
        }
        var cell = new Div(avatar, text);
        cell.addClassNames("t-person", "t-partner-who");
        cell.setClassName("gone", one.status() == Status.ENDED);
        if (!narrow) {
            return cell;
        }
        var figures = new Div();
        figures.addClassName("t-partner-figures");
        figures.add(new Span(when(one)));
        if (!one.status().pending()) {
            figures.add(new Span("· You share"), given(one), new Span("· They share"), got(one));
        }
        var whole = new Div(cell, status(one), figures, actions(one));
        whole.addClassName("t-partner-narrow");
        return whole;
    }

    private static Component status(Partner one) {
        var icon = switch (one.status()) {
            case ACTIVE -> Icons.CHECK;
            case NOT_DELIVERED -> Icons.WARNING;
            case ENDED -> Icons.MINUS;
            case OFFERED, DELIVERED, SENDING, CLICKED -> Icons.CLOCK;
        };
        var label = new Span(one.status().label());
        var text = new Div(label);
        text.addClassName("t-partner-status-text");
        var more = below(one);
        if (!more.isEmpty()) {
            var line = new Span(more);
            line.addClassName("t-sub");
            line.setTitle(more);
            text.add(line);
        }
        var status = new Div(icon.create(), text);
        status.addClassNames(
                "t-partner-status", one.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return status;
    }

    /** What follows from the status. */
    private static String below(Partner one) {
        int sees = one.youShare() + one.youAssign();
        if (!one.open()) {
            return "Account deactivated" + (sees == 0 ? "" : "; access to " + Amount.contacts(sees) + " can be ended");
        }
        if (one.status() == Status.ENDED && sees > 0) {
            return "Still sees the " + Amount.number(sees) + "; they can be ended";
        }
        if (one.status() == Status.ENDED && !one.accepted()) {
            return "Never accepted";
        }
        return one.status() == Status.OFFERED ? "Waits for your answer" : one.why();
    }

    private Component given(Partner one) {
        var filter = everything().withOwners(Set.of(viewer));
        return figure(
                one,
                one.youShare(),
                "You share with ",
                one.person() == null ? filter : filter.withSharedWith(Set.of(other(one))));
    }

    private Component got(Partner one) {
        var filter = everything().withSharedWith(Set.of(viewer));
        return figure(
                one,
                one.theyShare(),
                "Shared with you by ",
                one.person() == null ? filter : filter.withOwners(Set.of(other(one))));
    }

    private static UserId other(Partner one) {
        return Objects.requireNonNull(one.person());
    }

    private static ContactFilter everything() {
        return ContactFilter.NONE.withArchived(Archived.INCLUDED);
    }

    /** A number that opens its contacts. */
    private static Component figure(Partner one, int number, String what, ContactFilter filter) {
        if (one.status().pending() && number == 0) {
            return none("–");
        }
        if (number == 0) {
            return none("0");
        }
        var link = new Button(
                Amount.number(number),
                click -> UI.getCurrent().navigate("contacts", new FilterAddress(filter, ContactSort.BY_NAME).write()));
        link.addThemeVariants(ButtonVariant.TERTIARY);
        link.addClassNames("t-link", "t-partner-figure");
        link.setAriaLabel(what + one.name() + ": " + Amount.contacts(number));
        return link;
    }

    private static Span none(String sign) {
        var none = new Span(sign);
        none.addClassName("t-none");
        return none;
    }

    private static String when(Partner one) {
        return switch (one.status()) {
            case ACTIVE -> "Since " + day(one.since());
            case ENDED -> "Ended " + day(Objects.requireNonNullElse(one.ended(), one.since()));
            case CLICKED -> "Clicked " + day(Objects.requireNonNullElse(one.clicked(), one.since()));
            case OFFERED -> "Invited " + day(one.since());
            case DELIVERED, SENDING, NOT_DELIVERED -> "Sent " + day(one.since());
        };
    }

    private static String day(Instant at) {
        return ReaderTime.day(at).equals(ReaderTime.today()) ? "today" : ReaderTime.dayInWords(at);
    }

    private Component actions(Partner one) {
        var row = new Div();
        row.addClassName("t-partner-acts");
        switch (one.status()) {
            case OFFERED ->
                row.add(button("Accept", one, () -> acts.accept(one)), button("Decline", one, () -> acts.decline(one)));
            case ACTIVE -> row.add(button("End", one, () -> acts.end(one)));
            case ENDED -> {
                var again = new RefusableButton("Invite again", () -> acts.again(one));
                again.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                again.setAriaLabel("Invite " + one.name() + " again");
                again.refuse(one.against(Deed.INVITE_AGAIN));
                row.add(again);
            }
            case DELIVERED, SENDING, NOT_DELIVERED, CLICKED -> {
                var copy = button("Copy invitation link", one, () -> acts.copyLink(one));
                if (one.status() == Status.NOT_DELIVERED) {
                    copy.removeThemeVariants(ButtonVariant.TERTIARY);
                }
                row.add(copy, more(one));
            }
        }
        return row;
    }

    private static Button button(String label, Partner one, Runnable act) {
        var button = new Button(label, click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label + ": " + one.name());
        return button;
    }

    private MenuBar more(Partner one) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        var item = bar.addItem(Icons.DOTS.create());
        item.setAriaLabel("More for " + one.name());
        item.getSubMenu().addItem("Send the invitation again", click -> acts.again(one));
        item.getSubMenu().addItem("Withdraw the invitation", click -> acts.withdraw(one));
        return bar;
    }
}
