package app.tandem.administration.ui;

import app.tandem.administration.OrganizationTeams;
import app.tandem.administration.TeamSheet;
import app.tandem.administration.TeamSheet.OnTeam;
import app.tandem.people.CurrentUser;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/** The teams of the organization: found, rename, delete, who is on them and who manages them (section 1). */
@Route(AdministrationPage.PATH + "/teams")
@PageTitle("Teams · Tandem")
@PermitAll
class TeamsView extends AdministrationPage implements TeamCard.Page {

    private final OrganizationTeams teams;
    private final Div place = new Div();
    private final Span count = new Span();
    private final Set<Long> opened = new HashSet<>();

    TeamsView(AdministrationPages pages, OrganizationTeams teams, CurrentUser current) {
        super(pages, current.id());
        this.teams = teams;
        place.addClassNames("t-list-place", "t-teams");
        count.addClassName("t-count");
        var foot = new Div(count);
        foot.addClassName("t-foot");
        add(place, foot);
    }

    @Override
    public List<Component> topBarActions() {
        var create = new Button("New team", Icons.PLUS.create(), click -> create());
        create.addClassName("t-new");
        create.setAriaLabel("New team");
        return List.of(create);
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        var all = teams.of(viewer);
        count.setText(Amount.number(all.size()) + (all.size() == 1 ? " team" : " teams"));
        place.removeAll();
        all.forEach(team -> place.add(new TeamCard(
                team, this, all.size() == 1 || opened.contains(team.id().value()))));
        if (all.isEmpty()) {
            place.add(new EmptyState(
                    Icons.GROUPS,
                    "There are no teams yet",
                    "Whoever manages a team supervises its people: sees their contacts and acts for them.",
                    EmptyState.first("New team", this::create)));
        }
    }

    private void create() {
        new NameDialog("New team", "", "Create team", name -> {
                    opened.add(teams.create(viewer, name).value());
                    refresh();
                    Toast.done("Team “" + name.strip() + "” created", "Add people to it.");
                })
                .open();
    }

    @Override
    public void rename(TeamSheet team) {
        new NameDialog("Rename team", team.name(), "Rename", name -> {
                    teams.rename(viewer, team.id(), name);
                    refresh();
                })
                .open();
    }

    @Override
    public void delete(TeamSheet team) {
        var managers = team.managers().stream().map(OnTeam::name).toList();
        new Ask(
                        "Delete the team “" + team.name() + "”?",
                        (team.people().isEmpty()
                                        ? "Nobody is on it."
                                        : "The "
                                                + EventWords.people(
                                                        team.people().size()) + " on it stay in the" + " organization.")
                                + (managers.isEmpty()
                                        ? ""
                                        : " " + Amount.names(managers)
                                                + (managers.size() == 1
                                                        ? " no longer supervises"
                                                        : " no longer supervise")
                                                + " them through it."),
                        "Delete",
                        "Keep it",
                        () -> {
                            whileItIsThere(() -> teams.delete(viewer, team.id()));
                            Toast.done("Team “" + team.name() + "” deleted", "");
                        })
                .destroys()
                .open();
    }

    @Override
    public void put(TeamSheet team, OnTeam person, boolean manager) {
        whileItIsThere(() -> teams.put(viewer, team.id(), person.id(), manager));
    }

    @Override
    public void remove(TeamSheet team, OnTeam person) {
        whileItIsThere(() -> teams.remove(viewer, team.id(), person.id()));
    }

    @Override
    public List<OnTeam> candidates(TeamSheet team, String text, int offset, int limit) {
        return teams.candidates(viewer, team.id(), text, offset, limit);
    }

    @Override
    public void opened(TeamSheet team, boolean open) {
        if (open) {
            opened.add(team.id().value());
        } else {
            opened.remove(team.id().value());
        }
    }

    private void whileItIsThere(Runnable change) {
        try {
            change.run();
        } catch (NoSuchElementException gone) {
            Toast.refused("This team is no longer there", "It was deleted in another window.");
        }
        refresh();
    }
}
