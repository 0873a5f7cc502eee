package app.tandem.offboarding.ui;

import app.tandem.contact.ui.list.FilterAddress;
import app.tandem.people.UserId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;

/** The addresses of Team and what belongs to it, and where one is among them. */
final class TeamPages {

    static final String PATH = "team";
    static final String OFFBOARD = PATH + "/offboard";
    static final String RESULT = PATH + "/offboarding";

    private TeamPages() {}

    static void offboard(UserId leaver) {
        UI.getCurrent().navigate(OFFBOARD + "/" + leaver.value());
    }

    /** The number in an address; 0 where it is none. */
    static long number(BeforeEnterEvent event, String parameter) {
        return event.getRouteParameters()
                .get(parameter)
                .flatMap(FilterAddress::number)
                .orElse(0L);
    }

    static String result(long offboarding) {
        return RESULT + "/" + offboarding;
    }

    /** "Team / Victor Hale / Offboard". */
    static Optional<Component> crumbs(String name, String now) {
        var crumbs = new Nav(new Anchor(PATH, "Team"), between());
        crumbs.getChildren().findFirst().ifPresent(link -> link.addClassName("t-crumb"));
        if (!name.isEmpty()) {
            var who = new Span(name);
            who.addClassName("t-offboard-crumb");
            crumbs.add(who, between());
        }
        var here = new H1(now);
        here.addClassName("t-crumb-now");
        here.getElement().setAttribute("aria-current", "page");
        crumbs.add(here);
        crumbs.addClassNames("t-crumbs", "t-offboard-crumbs");
        crumbs.getElement().setAttribute("aria-label", "Where you are");
        return Optional.of(crumbs);
    }

    private static Span between() {
        var between = new Span("/");
        between.addClassName("t-crumb-sep");
        between.getElement().setAttribute("aria-hidden", "true");
        return between;
    }
}
