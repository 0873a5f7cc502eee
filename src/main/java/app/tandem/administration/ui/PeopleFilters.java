package app.tandem.administration.ui;

import app.tandem.administration.Member;
import app.tandem.administration.MemberFilter;
import app.tandem.administration.Role;
import app.tandem.administration.TeamSheet;
import app.tandem.people.LicenceState;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Search and filters of the people, in one line. */
class PeopleFilters extends Div {

    private static final int PAUSE = 200;

    private final TextField search = new TextField();
    private final Select<Role> role;
    private final Select<TeamSheet> team;
    private final Select<LicenceState> licence;
    private final Select<Member.Status> status;
    private final SerializableConsumer<MemberFilter> onChange;
    private final List<TeamSheet> teams;

    PeopleFilters(List<TeamSheet> teams, boolean lender, SerializableConsumer<MemberFilter> onChange) {
        this.onChange = onChange;
        this.teams = teams;
        search.setPlaceholder("Name, e-mail");
        search.setAriaLabel("Search in people");
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.addClassName("t-search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE);
        search.addValueChangeListener(typed -> changed(typed.isFromClient()));
        role = select("Role", List.of(Role.values()), Role::label);
        team = select("Team", teams, TeamSheet::name);
        team.setVisible(!teams.isEmpty());
        licence = select("Licence", List.of(LicenceState.values()), state -> state.name() + " " + state.label());
        licence.setVisible(lender);
        status = select("Status", Arrays.asList(Member.Status.values()), Member.Status::label);
        addClassNames("t-filters", "t-admin-filters");
        add(search, role, team, licence, status);
    }

    private <T> Select<T> select(String label, List<T> items, SerializableFunction<T, String> words) {
        var select = new Select<T>();
        select.setAriaLabel(label);
        select.setPlaceholder(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("Any " + label.toLowerCase(Locale.ROOT));
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? "" : words.apply(item));
        select.addClassName("t-admin-filter");
        select.addValueChangeListener(change -> changed(change.isFromClient()));
        return select;
    }

    private void changed(boolean fromClient) {
        if (fromClient) {
            onChange.accept(value());
        }
    }

    MemberFilter value() {
        TeamSheet chosen = team.getValue();
        return new MemberFilter(
                search.getValue().strip(),
                role.getValue(),
                chosen == null ? null : chosen.id(),
                licence.getValue(),
                status.getValue());
    }

    /** Shows this filter, without telling of it. */
    void show(MemberFilter filter) {
        role.setValue(filter.role());
        team.setValue(team(filter));
        licence.setValue(filter.licence());
        status.setValue(filter.status());
    }

    private @Nullable TeamSheet team(MemberFilter filter) {
        return teams.stream()
                .filter(one -> one.id().equals(filter.team()))
                .findFirst()
                .orElse(null);
    }

    void clear() {
        search.clear();
    }
}
