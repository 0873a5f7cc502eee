package app.tandem.shell.layout;

import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** The 404 page: the same words for what does not exist and for what one may not see (R4). */
@ParentLayout(MainLayout.class)
@PageTitle("Not found · Tandem")
@AnonymousAllowed
class NotFoundView extends Div implements HasErrorParameter<NotFoundException> {

    NotFoundView() {
        addClassName("t-page");
        var home = new RouterLink("Go to your contacts", HomeView.class);
        home.addClassName("t-way");
        add(new EmptyState(
                Icons.SEARCH,
                "There is nothing here that you can see",
                "The address may be mistyped, what was here may be gone, or it is no longer shared with you."
                        + " Whoever gave you the link can tell you more.",
                home));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
