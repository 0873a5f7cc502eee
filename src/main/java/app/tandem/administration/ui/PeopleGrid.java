package app.tandem.administration.ui;

import app.tandem.administration.Member;
import app.tandem.administration.Member.Status;
import app.tandem.administration.Role;
import app.tandem.people.LicenceState;
import app.tandem.shell.parts.BoundedGrid;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.NarrowWindow;
import app.tandem.shell.parts.PersonAvatar;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of an organization; one column of several lines on narrow screens. */
class PeopleGrid extends BoundedGrid<Member> {

    private static final int NARROW = 760;
    private static final int STATES = 3;

    private final SerializableConsumer<Member> open;
    private final List<Column<Member>> wide;
    private boolean narrow;

    PeopleGrid(CallbackDataProvider<Member, Void> rows, boolean lender, SerializableConsumer<Member> open) {
        this.open = open;
        addClassNames("t-grid", "t-admin-grid");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", "People");
        setSizeFull();
        setSelectionMode(SelectionMode.SINGLE);
        column("Name, role", "144px", this::name).setFlexGrow(1);
        var teams = column("Teams", "118px", member -> text(String.join(", ", member.teams())));
        var licences = column("Licences", "80px", member -> text(states(member)));
        licences.setVisible(lender);
        var others = List.of(
                teams,
                column("Permissions", "104px", PeopleGrid::permissions),
                column("Signed in", "100px", PeopleGrid::signedIn),
                column("2nd factor", "78px", PeopleGrid::factor),
                column("Status", "106px", PeopleGrid::status));
        wide = lender ? Stream.concat(others.stream(), Stream.of(licences)).toList() : others;
        setDataProvider(rows);
        addItemClickListener(click -> open.accept(click.getItem()));
        NarrowWindow.follow(this, NARROW, this::fit);
    }

    private void fit(boolean isNarrow) {
        narrow = isNarrow;
        wide.forEach(column -> column.setVisible(!narrow));
        getDataProvider().refreshAll();
    }

    private Column<Member> column(String header, String width, SerializableFunction<Member, Component> cell) {
        return addColumn(new ComponentRenderer<>(cell))
                .setHeader(header)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private Component name(Member member) {
        var avatar = new PersonAvatar(member.name(), false);
        avatar.getElement().setAttribute("aria-hidden", "true");
        avatar.getElement().setAttribute("tabindex", "-1");
        var name = new Button(member.name(), click -> open.accept(member));
        name.addThemeVariants(ButtonVariant.TERTIARY);
        name.addClassNames("t-link", "t-admin-name");
        name.setTooltipText(member.email());
        var role = new Span(role(member));
        role.addClassName("t-sub");
        var text = new Div(name, role);
        text.addClassName("t-person-text");
        if (narrow) {
            var more = new Span(Stream.of(String.join(", ", member.teams()), states(member))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(" · ")));
            more.addClassName("t-sub");
            text.add(more, status(member));
        }
        var cell = new Div(avatar, text);
        cell.addClassNames("t-person", "t-admin-person");
        cell.setClassName("gone", member.status() == Status.DEACTIVATED);
        return cell;
    }

    /** Administrator or manager, else the title. */
    static String role(Member member) {
        return member.role() == Role.MEMBER && !member.title().isEmpty()
                ? member.title()
                : member.role().label();
    }

    private static String states(Member member) {
        var all = member.licences().stream().map(LicenceState::name).toList();
        return all.size() <= STATES + 1
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, STATES)) + " +" + (all.size() - STATES);
    }

    private static Component text(String words) {
        var span = new Span(words.isEmpty() ? "–" : words);
        span.setClassName("t-none", words.isEmpty());
        return span;
    }

    private static Component permissions(Member member) {
        var words = permissionsInWords(member);
        var span = new Span(words);
        span.setClassName("t-none", words.equals("None"));
        return span;
    }

    static String permissionsInWords(Member member) {
        if (member.alwaysPermitted()) {
            return member.mayRestoreConsent() ? "Always both, restore consent" : "Always both";
        }
        if (member.mayShare()) {
            return member.mayChangeOwner() ? "Share, change owner" : "Share";
        }
        return member.mayChangeOwner() ? "Change owner" : "None";
    }

    private static Component signedIn(Member member) {
        var at = member.signedIn();
        var span = new Span(at == null ? "Never" : ReaderTime.recent(at));
        span.setClassName("t-none", at == null);
        return span;
    }

    private static Component factor(Member member) {
        return member.id() == null ? text("") : factor(member.factor());
    }

    /** "On", or "Off" as something to look at. */
    static Span factor(boolean on) {
        var word = new Span(on ? "On" : "Off");
        word.setClassName("t-admin-off", !on);
        return word;
    }

    static Component status(Member member) {
        var icon = switch (member.status()) {
            case ACTIVE -> Icons.CHECK;
            case INVITED, EXPIRED -> Icons.CLOCK;
            case DEACTIVATED -> Icons.BAN;
        };
        var status = new Div(icon.create(), new Span(member.status().label()));
        status.addClassNames("t-admin-status", member.status().name().toLowerCase(Locale.ROOT));
        return status;
    }
}
