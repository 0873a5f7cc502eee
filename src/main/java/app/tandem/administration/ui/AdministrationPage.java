package app.tandem.administration.ui;

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
public abstract class AdministrationPage extends Div implements HasTopBar, BeforeEnterObserver {

    /** The address of the first page; those of the others begin with it. */
    public static final String PATH = "administration";

    static final String TITLE = "Administration";

    private final transient AdministrationPages pages;
    private final AdministrationPart here;
    protected final UserId viewer;

    /** @param pages all of them, of which this is one */
    protected AdministrationPage(AdministrationPages pages, UserId viewer) {
        this.pages = pages;
        this.viewer = viewer;
        this.here = pages.part(getClass());
        addClassName("t-page");
        setSizeFull();
        add(links());
    }

    private Nav links() {
        var links = new Nav();
        links.addClassName("t-admin-links");
        links.getElement().setAttribute("aria-label", "Pages of administration");
        for (var part : pages.all()) {
            var link = new RouterLink(part.label(), part.page());
            if (part.equals(here)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            links.add(link);
        }
        return links;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        if (pages.opens(viewer)) {
            enter(event);
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** Shows what the address asks for. */
    protected abstract void enter(BeforeEnterEvent event);

    @Override
    public Optional<Component> topBarHeading() {
        var list = new Anchor(PATH, TITLE);
        list.addClassName("t-crumb");
        var between = new Span("/");
        between.addClassName("t-crumb-sep");
        between.getElement().setAttribute("aria-hidden", "true");
        var now = new H1(here.label());
        now.addClassName("t-crumb-now");
        now.getElement().setAttribute("aria-current", "page");
        var crumbs = new Nav(list, between, now);
        crumbs.addClassNames("t-crumbs", "t-admin-crumbs");
        crumbs.getElement().setAttribute("aria-label", "Where you are");
        return Optional.of(crumbs);
    }
}
