package app.tandem.administration.ui;

import app.tandem.administration.AccountHistory;
import app.tandem.administration.Member;
import app.tandem.administration.Member.Status;
import app.tandem.administration.MemberFilter;
import app.tandem.administration.Members;
import app.tandem.administration.OrganizationTeams;
import app.tandem.administration.invitations.InvitationLists;
import app.tandem.administration.invitations.Invitations;
import app.tandem.people.CurrentUser;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Organizations;
import app.tandem.shell.layout.Landmarks;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.proof.Prover;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people of the organization and those who are invited, with one of them at the side (section 1, R50). */
@Route(AdministrationPage.PATH)
@PageTitle("People · Tandem")
@Menu(title = AdministrationPage.TITLE, order = 600, icon = "filter")
@PermitAll
class PeopleView extends AdministrationPage implements PeopleActs.Page {

    private static final int HISTORY = 8;

    private final Members members;
    private final Invitations invitations;
    private final AccountHistory history;
    private final List<MemberAct> offered;
    private final PeopleActs acts;
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final PeopleFilters filters;
    private final CallbackDataProvider<Member, Void> rows;
    private final PeopleGrid grid;
    private final Div place = new Div();
    private final Span count = new Span();
    private final Span statuses = new Span();
    private PeopleAddress shown = new PeopleAddress(MemberFilter.ALL, "");

    PeopleView(
            AdministrationPages pages,
            Members members,
            Invitations invitations,
            InvitationLists lists,
            OrganizationTeams teams,
            AccountHistory history,
            Organizations organizations,
            Prover prover,
            People people,
            List<MemberAct> offered,
            CurrentUser current) {
        super(pages, current.id());
        this.members = members;
        this.invitations = invitations;
        this.history = history;
        this.offered = offered;
        boolean lender = organizations.isLender(people.actor(viewer).organization());
        this.acts = new PeopleActs(members, invitations, lists, teams, prover, viewer, lender, this);
        this.filters = new PeopleFilters(teams.of(viewer), lender, this::filter);
        this.rows = new CallbackDataProvider<>(
                query -> members.page(viewer, shown.filter(), query.getOffset(), query.getLimit()).stream(),
                query -> members.count(viewer, shown.filter()),
                Member::key);
        this.grid = new PeopleGrid(rows, lender, member -> open(member.key()));
        place.addClassName("t-list-place");
        count.addClassName("t-count");
        statuses.addClassName("t-sub");
        var foot = new Div(count, statuses);
        foot.addClassName("t-foot");
        var page = new Div(filters, place, foot);
        page.addClassName("t-page");
        layout.addClassNames("t-mdl", "t-admin-mdl");
        Landmarks.side(layout);
        layout.setSizeFull();
        layout.setAnimationEnabled(false);
        layout.setMasterSize("320px", true);
        layout.setDetailSize("344px");
        layout.setMaster(page);
        layout.addDetailEscapePressListener(escape -> close());
        layout.addBackdropClickListener(click -> close());
        add(layout);
    }

    @Override
    public List<Component> topBarActions() {
        var list = new Button("Invite a list", click -> acts.inviteList());
        list.addClassName("t-admin-list");
        var invite = new Button("Invite", Icons.PLUS.create(), click -> acts.invite());
        invite.addClassName("t-new");
        invite.setAriaLabel("Invite");
        return List.of(list, invite);
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        var asked = PeopleAddress.read(event.getLocation().getQueryParameters());
        shown = asked.with(new MemberFilter(
                shown.filter().text(),
                asked.filter().role(),
                asked.filter().team(),
                asked.filter().licence(),
                asked.filter().status()));
        filters.show(shown.filter());
        refresh();
    }

    private void go(PeopleAddress to) {
        shown = to;
        UI.getCurrent().navigate(PATH, to.write());
    }

    private void filter(MemberFilter filter) {
        go(shown.with(filter));
    }

    private void close() {
        open("");
    }

    @Override
    public void open(String key) {
        go(shown.opening(key));
    }

    @Override
    public void refresh() {
        if (!members.opens(viewer)) {
            return;
        }
        int matching = members.count(viewer, shown.filter());
        var byStatus = members.byStatus(viewer);
        int all = byStatus.values().stream().mapToInt(Integer::intValue).sum();
        count.setText(
                matching == all ? EventWords.people(all) : Amount.number(matching) + " of " + EventWords.people(all));
        statuses.setText(words(byStatus));
        rows.refreshAll();
        place.removeAll();
        place.add(matching == 0 ? nobody() : grid);
        showDetail();
    }

    private static String words(Map<Status, Integer> counts) {
        List<String> words = new ArrayList<>();
        for (var status : Status.values()) {
            int number = counts.getOrDefault(status, 0);
            if (number > 0) {
                words.add(Amount.number(number) + " " + status.label().toLowerCase(Locale.ROOT));
            }
        }
        return String.join(" · ", words);
    }

    private EmptyState nobody() {
        return new EmptyState(
                Icons.SEARCH,
                "Nobody matches",
                "Look for another name or address, or take a filter away.",
                EmptyState.first("Show all", () -> {
                    filters.clear();
                    go(new PeopleAddress(MemberFilter.ALL, shown.open()));
                }));
    }

    private void showDetail() {
        var panel = panel(shown.open());
        layout.setDetail(panel);
    }

    private @Nullable Component panel(String key) {
        var number = key.replaceFirst("^[a-z]+-", "");
        if (!number.matches("[1-9][0-9]{0,17}")) {
            return null;
        }
        long id = Long.parseLong(number);
        return key.startsWith("user-")
                ? members.find(viewer, new UserId(id))
                        .map(detail -> {
                            grid.select(detail.member());
                            return new MemberPanel(
                                    detail,
                                    history.of(viewer, detail.member().account(), HISTORY),
                                    offered.stream()
                                            .flatMap(act -> act
                                                    .of(viewer, detail.member().account())
                                                    .stream())
                                            .toList(),
                                    acts);
                        })
                        .orElse(null)
                : invitations
                        .find(viewer, id)
                        .map(invited -> {
                            grid.select(invited);
                            return new InvitationPanel(invited, acts);
                        })
                        .orElse(null);
    }
}
