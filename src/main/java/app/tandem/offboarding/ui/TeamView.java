package app.tandem.offboarding.ui;

import app.tandem.offboarding.Offboarded;
import app.tandem.offboarding.Offboardings;
import app.tandem.offboarding.Team;
import app.tandem.offboarding.TeamMember;
import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.transfer.Transfers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Team: its members with what each holds, offboardings, and transfers over time. */
@Route(TeamPages.PATH)
@PageTitle("Team · Tandem")
@Menu(title = "Team", order = 400, icon = "user")
@PermitAll
class TeamView extends Div implements BeforeEnterObserver {

    private static final int LATEST = 5;

    private final Team team;
    private final Offboardings offboardings;
    private final Transfers transfers;
    private final UserId viewer;

    TeamView(Team team, Offboardings offboardings, Transfers transfers, CurrentUser current) {
        this.team = team;
        this.offboardings = offboardings;
        this.transfers = transfers;
        this.viewer = current.id();
        addClassNames("t-page", "t-team-page");
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!team.opens(viewer)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        int all = team.count(viewer);
        var rows = new CallbackDataProvider<TeamMember, Void>(
                query -> team.members(viewer, query.getOffset(), query.getLimit()).stream(),
                query -> all,
                member -> member.person().id());
        removeAll();
        add(part(Amount.number(all) + (all == 1 ? " member" : " members"), new TeamGrid(rows)));
        var latest = offboardings.latest(viewer, LATEST);
        if (!latest.isEmpty()) {
            add(part("Offboardings", offboarded(latest)));
        }
        add(part("Transfers over time", new TransferList(transfers, viewer)));
    }

    private static Div part(String heading, Component content) {
        var title = new H2(heading);
        title.addClassName("t-h2");
        var part = new Div(title, content);
        part.addClassName("t-team-part");
        return part;
    }

    private static UnorderedList offboarded(List<Offboarded> latest) {
        var list = new UnorderedList();
        list.addClassName("t-transfers");
        list.getElement().setAttribute("aria-label", "Offboardings");
        latest.forEach(one -> {
            var when = new Span(ReaderTime.recent(one.begun()));
            when.addClassName("t-sub");
            var who = new Anchor(TeamPages.result(one.id()), one.leaver().name());
            who.addClassName("t-link");
            var by = new Span("by " + (one.byViewer() ? "you" : one.by().name()));
            by.addClassName("t-sub");
            var many = new Span(one.over() ? Amount.contacts(one.moved()) + " moved" : "Running");
            many.addClassName("t-transfer-n");
            list.add(new ListItem(when, who, by, many));
        });
        return list;
    }
}
