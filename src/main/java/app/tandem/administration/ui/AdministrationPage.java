package app.tandem.administration.ui;

import app.tandem.administration.Members;
import app.tandem.people.UserId;
import app.tandem.shell.layout.HasTopBar;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;

/** A page of Administration, with links to the others; for anybody but an administrator it is not there (R4). */
abstract class AdministrationPage extends Div implements HasTopBar, BeforeEnterObserver {

    static final String PATH = "administration";
    static final String TITLE = "Administration";

    /** The pages, in the order of their links. */
    enum Part {
        PEOPLE("People", PeopleView.class),
        TEAMS("Teams", TeamsView.class),
        SETTINGS("Settings", SettingsView.class),
        SOURCES("Lead sources", SourcesView.class),
        CONSENT("Consent", ConsentView.class),
        TRAIL("Audit trail", AuditView.class);

        private final String label;
        private final Class<? extends Component> page;

        Part(String label, Class<? extends Component> page) {
            this.label = label;
            this.page = page;
        }
    }

    private final Members members;
    private final Part here;
    protected final UserId viewer;

    AdministrationPage(Members members, UserId viewer, Part here) {
        this.members = members;
        this.viewer = viewer;
        this.here = here;
        addClassName("t-page");
        setSizeFull();
        add(links());
    }

    private Nav links() {
        var links = new Nav();
        links.addClassName("t-admin-links");
        links.getElement().setAttribute("aria-label", "Pages of administration");
        for (var part : Part.values()) {
            var link = new RouterLink(part.label, part.page);
            if (part == here) {
                link.getElement().setAttribute("aria-current", "page");
            }
            links.add(link);
        }
        return links;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        if (members.opens(viewer)) {
            enter(event);
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** Shows what the address asks for. */
    abstract void enter(BeforeEnterEvent event);

    @Override
    public Optional<Component> topBarHeading() {
        var list = new Anchor(PATH, TITLE);
        list.addClassName("t-crumb");
        var between = new Span("/");
        between.addClassName("t-crumb-sep");
        between.getElement().setAttribute("aria-hidden", "true");
        var now = new H1(here.label);
        now.addClassName("t-crumb-now");
        now.getElement().setAttribute("aria-current", "page");
        var crumbs = new Nav(list, between, now);
        crumbs.addClassNames("t-crumbs", "t-admin-crumbs");
        crumbs.getElement().setAttribute("aria-label", "Where you are");
        return Optional.of(crumbs);
    }
}
