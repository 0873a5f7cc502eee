package app.tandem.shell.layout;

import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.sql.TimeLimit;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Shown when a page could not be built; outside the frame, which may be what failed. */
@PageTitle("Something went wrong · Tandem")
@AnonymousAllowed
class FailureView extends Main implements HasErrorParameter<Exception> {

    FailureView() {
        addClassNames("t-login", "t-failure");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var again = new Anchor(event.getLocation().getPathWithQueryParameters(), "Try again");
        var home = new Anchor("", "Go to your contacts");
        for (var way : new Anchor[] {again, home}) {
            way.addClassName("t-way");
            way.setRouterIgnore(true);
        }
        add(
                Brand.large(),
                new EmptyState(
                        Icons.WARNING,
                        TimeLimit.isOver(parameter.getCaughtException())
                                ? "This page took too long and was stopped"
                                : "This page could not be shown",
                        "What was saved before is kept. If it happens again, an administrator can look it up under "
                                + Reference.log(parameter.getCaughtException()) + ".",
                        again,
                        home));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
