package app.tandem.email.ui.template;

import app.tandem.email.template.Template;
import app.tandem.email.template.TemplateUsage;
import app.tandem.email.template.Templates;
import app.tandem.people.CurrentUser;
import app.tandem.people.Folding;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.layout.HasTopBar;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** One's own templates and the organization's, with when they were changed and how often they were sent. */
@Route(TemplatesView.PATH)
@PageTitle("Templates · Tandem")
@Menu(title = "Templates", order = 210, icon = "note")
@PermitAll
class TemplatesView extends Div implements HasTopBar {

    static final String PATH = "templates";

    private static final int PAUSE = 200;

    private final List<Template> all;
    private final Map<Long, TemplateUsage> usage;
    private final TextField search = new TextField();
    private final Div place = new Div();
    private final Span count = new Span();
    private final TemplatesGrid grid;

    TemplatesView(Templates templates, People people, CurrentUser current) {
        UserId viewer = current.id();
        all = templates.offered(viewer);
        usage = templates.usage(viewer);
        grid = new TemplatesGrid(usage, people.find(viewer).orElseThrow().organizationName());
        search.setPlaceholder("Name or subject");
        search.setAriaLabel("Search in templates");
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.addClassName("t-search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE);
        search.addValueChangeListener(typed -> show());
        var filters = new Div(search);
        filters.addClassName("t-filters");
        filters.setVisible(!all.isEmpty());
        place.addClassName("t-list-place");
        count.addClassName("t-count");
        var foot = new Div(count);
        foot.addClassName("t-foot");
        addClassName("t-page");
        setSizeFull();
        add(filters, place, foot);
        show();
    }

    @Override
    public List<Component> topBarActions() {
        var create = new Button("New template", Icons.PLUS.create(), click -> create());
        create.addClassName("t-new");
        create.setAriaLabel("New template");
        return List.of(create);
    }

    private static void create() {
        UI.getCurrent().navigate(TemplateView.NEW);
    }

    private void show() {
        var part = Folding.fold(search.getValue());
        var found = all.stream()
                .filter(one -> Folding.fold(one.name()).contains(part)
                        || Folding.fold(one.subject()).contains(part))
                .toList();
        count.setText(
                found.size() == all.size()
                        ? amount(all.size())
                        : Amount.number(found.size()) + " of " + amount(all.size()));
        grid.setItems(found);
        place.removeAll();
        place.add(all.isEmpty() ? nothingYet() : found.isEmpty() ? nothingMatches() : grid);
    }

    private static String amount(int templates) {
        return Amount.number(templates) + (templates == 1 ? " template" : " templates");
    }

    private static EmptyState nothingYet() {
        return new EmptyState(
                Icons.NOTE,
                "There are no templates yet",
                "A template is an e-mail to begin with: a subject and a text with merge fields, such as the first name. It"
                        + " is your own; administrators write some for everybody.",
                EmptyState.first("New template", TemplatesView::create));
    }

    private EmptyState nothingMatches() {
        return new EmptyState(
                Icons.SEARCH,
                "No template matches “" + search.getValue().strip() + "”",
                "Names and subjects are searched.",
                EmptyState.first("Clear the search", search::clear));
    }
}
