package app.tandem.offboarding.ui;

import app.tandem.contact.ui.list.ContactsAddress;
import app.tandem.offboarding.TeamMember;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.BoundedGrid;
import app.tandem.shell.parts.NarrowWindow;
import app.tandem.shell.parts.PersonLine;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The members of a team with what each has; the figures open the list of contacts, filtered. */
class TeamGrid extends BoundedGrid<TeamMember> {

    private static final int NARROW = 760;

    private final List<Column<TeamMember>> wide;
    private boolean narrow;

    TeamGrid(CallbackDataProvider<TeamMember, Void> rows) {
        addClassNames("t-grid", "t-admin-grid", "t-team-grid");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", "Members");
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        column("Name", "200px", this::name).setFlexGrow(1);
        var teams = column("Teams", "180px", member -> text(member.teams()));
        wide = List.of(
                teams,
                number(
                        "Owns",
                        member -> figure(member.owned(), ContactsAddress.ofOwner(id(member)), "owned by", member)),
                number(
                        "Assigned",
                        member -> figure(
                                member.assigned(), ContactsAddress.assignedTo(id(member)), "assigned to", member)),
                number(
                        "Shared",
                        member -> figure(
                                member.shared(), ContactsAddress.sharedOfOwner(id(member)), "shared by", member)));
        var act = new Span("Actions");
        act.addClassName("t-sr");
        column("", "96px", TeamGrid::offboard).setKey("act").setHeader(act).setTextAlign(ColumnTextAlign.END);
        setDataProvider(rows);
        NarrowWindow.follow(this, NARROW, this::fit);
    }

    private void fit(boolean isNarrow) {
        narrow = isNarrow;
        wide.forEach(column -> column.setVisible(!narrow));
        getDataProvider().refreshAll();
    }

    private static app.tandem.people.UserId id(TeamMember member) {
        return member.person().id();
    }

    private Column<TeamMember> number(String header, SerializableFunction<TeamMember, Component> cell) {
        return column(header, "92px", cell).setTextAlign(ColumnTextAlign.END);
    }

    private Column<TeamMember> column(String header, String width, SerializableFunction<TeamMember, Component> cell) {
        return addColumn(new ComponentRenderer<>(cell))
                .setHeader(header)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private Component name(TeamMember member) {
        var title = member.person().title();
        var below = Stream.of(
                        member.self() ? "You" : "",
                        member.person().active() ? "" : "Deactivated",
                        title == null ? "" : title)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        var line = new PersonLine(member.person().name(), below, false);
        line.setClassName("gone", !member.person().active());
        if (!narrow) {
            return line;
        }
        var figures = new Div(
                pair(figure(member.owned(), ContactsAddress.ofOwner(id(member)), "owned by", member), "owned"),
                pair(
                        figure(member.assigned(), ContactsAddress.assignedTo(id(member)), "assigned to", member),
                        "assigned"),
                pair(
                        figure(member.shared(), ContactsAddress.sharedOfOwner(id(member)), "shared by", member),
                        "shared"));
        figures.addClassName("t-team-figures");
        var cell = new Div(line, figures);
        cell.addClassName("t-admin-two");
        return cell;
    }

    private static Span pair(Component figure, String words) {
        var label = new Span(words);
        label.addClassName("t-sub");
        var pair = new Span(figure, label);
        pair.addClassName("t-team-figure");
        return pair;
    }

    /** A number of contacts; it opens them in the list. */
    private static Component figure(int number, String address, String words, TeamMember member) {
        var text = Amount.number(number);
        if (number == 0) {
            var span = new Span(text);
            span.addClassName("t-none");
            return span;
        }
        var link = new Anchor(address, text);
        link.addClassName("t-link");
        link.setAriaLabel(
                Amount.contacts(number) + " " + words + " " + member.person().name());
        return link;
    }

    private static Component offboard(TeamMember member) {
        if (member.self()) {
            return new Span();
        }
        var button = new RefusableButton("Offboard", () -> TeamPages.offboard(id(member)));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("t-link");
        button.setAriaLabel("Offboard " + member.person().name());
        button.refuse(member.refused());
        return button;
    }

    private static Component text(String words) {
        var span = new Span(words.isEmpty() ? "–" : words);
        span.setClassName("t-none", words.isEmpty());
        return span;
    }
}
