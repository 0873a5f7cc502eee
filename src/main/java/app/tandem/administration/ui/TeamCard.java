package app.tandem.administration.ui;

import app.tandem.administration.TeamSheet;
import app.tandem.administration.TeamSheet.OnTeam;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PeopleField;
import app.tandem.shell.parts.PersonLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.util.List;

/** A team: who is on it, who manages it, and a field that adds people. */
class TeamCard extends Details {

    /** What the page does for it. */
    interface Page extends Serializable {

        void rename(TeamSheet team);

        void delete(TeamSheet team);

        void put(TeamSheet team, OnTeam person, boolean manager);

        void remove(TeamSheet team, OnTeam person);

        List<OnTeam> candidates(TeamSheet team, String text, int offset, int limit);

        void opened(TeamSheet team, boolean open);
    }

    private final TeamSheet team;
    private final Page page;

    TeamCard(TeamSheet team, Page page, boolean open) {
        this.team = team;
        this.page = page;
        addClassName("t-team");
        setSummary(summary());
        add(people(), add(), acts());
        setOpened(open);
        addOpenedChangeListener(change -> page.opened(team, change.isOpened()));
    }

    private Div summary() {
        var name = new Span(team.name());
        name.addClassName("t-team-name");
        var managers = team.managers().stream().map(OnTeam::name).toList();
        var words = new Span(EventWords.people(team.people().size())
                + (managers.isEmpty() ? " · nobody manages it" : " · managed by " + Amount.names(managers)));
        words.addClassName("t-sub");
        var summary = new Div(name, words);
        summary.addClassName("t-team-summary");
        return summary;
    }

    private UnorderedList people() {
        var list = new UnorderedList();
        list.addClassName("t-team-people");
        list.getElement().setAttribute("aria-label", "People of " + team.name());
        team.people().forEach(person -> list.add(new ListItem(line(person))));
        return list;
    }

    private Div line(OnTeam person) {
        var manages = new Checkbox("Manages the team", person.manager());
        manages.setAriaLabel(person.name() + " manages " + team.name());
        manages.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                page.put(team, person, change.getValue());
            }
        });
        var remove = new Button(Icons.X.create(), click -> page.remove(team, person));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClassName("t-icon-button");
        remove.setAriaLabel("Take " + person.name() + " off " + team.name());
        var words = person.active() ? person.title() : "Deactivated";
        var line = new Div(new PersonLine(person.name(), words, false), manages, remove);
        line.addClassName("t-team-line");
        return line;
    }

    private PeopleField<OnTeam> add() {
        var field = new PeopleField<OnTeam>("Add somebody");
        field.setItemLabelGenerator(OnTeam::name);
        field.offer((text, offset, limit) -> page.candidates(team, text, offset, limit), "");
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                page.put(team, change.getValue(), false);
            }
        });
        field.addClassName("t-team-add");
        return field;
    }

    private Div acts() {
        var rename = new Button("Rename", click -> page.rename(team));
        rename.setAriaLabel("Rename " + team.name());
        var delete = new Button("Delete team", click -> page.delete(team));
        delete.setAriaLabel("Delete team " + team.name());
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        var acts = new Div(rename, delete);
        acts.addClassName("t-team-acts");
        return acts;
    }
}
