package app.tandem.shell.web;

import app.tandem.people.CurrentUser;
import app.tandem.people.preferences.Density;
import app.tandem.people.preferences.Preferences;
import app.tandem.shell.layout.Colours;
import app.tandem.shell.layout.Reference;
import app.tandem.shell.layout.Spacing;
import app.tandem.shell.parts.Toast;
import app.tandem.sql.TimeLimit;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** Prepares every browser window: language, theme, and the texts for lost connections and errors. */
@Component
class Browsers implements VaadinServiceInitListener {

    private final CurrentUser current;
    private final Preferences preferences;

    Browsers(CurrentUser current, Preferences preferences) {
        this.current = current;
        this.preferences = preferences;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::dress);
        event.addIndexHtmlRequestListener(
                response -> answer(response, event.getSource().getRouter()));
        event.getSource().setSystemMessagesProvider(info -> messages());
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(Browsers::tell));
        event.getSource().addUIInitListener(init -> connectionWords(init.getUI()));
    }

    /** Sets the theme in the first byte of the page, so that nothing flashes. */
    private void dress(IndexHtmlResponse response) {
        var html = response.getDocument().selectFirst("html");
        if (html == null) {
            return;
        }
        html.attr("lang", "en");
        if (current.find().map(preferences::density).orElse(Density.COMPACT) == Density.ROOMY) {
            html.addClass(Spacing.ROOMY);
        }
        current.find().map(preferences::theme).map(Colours::of).ifPresent(colours -> {
            html.attr("theme", colours.getThemeValue());
            html.attr("style", "color-scheme: " + colours.getValue());
        });
    }

    /** An address that leads to no page is a 404 for programs too. */
    private static void answer(IndexHtmlResponse response, Router router) {
        var path = response.getVaadinRequest().getPathInfo();
        var location = path == null ? "" : path.replaceFirst("^/", "");
        if (router.getRegistry().getNavigationRouteTarget(location).getRouteTarget() == null) {
            response.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        }
    }

    private static SystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption("Your session has ended");
        messages.setSessionExpiredMessage(
                "What you saved is kept, and what you typed is kept in this tab. Click here or press Esc to sign in again.");
        messages.setInternalErrorCaption("Something went wrong");
        messages.setInternalErrorMessage("What you saved is kept. Click here or press Esc to load the page again.");
        messages.setCookiesDisabledCaption("Cookies are turned off");
        messages.setCookiesDisabledMessage(
                "Tandem needs them to know who is signed in. Turn them on, then click here.");
        return messages;
    }

    private static void connectionWords(UI ui) {
        var words = ui.getReconnectDialogConfiguration();
        words.setDialogText("Tandem cannot be reached. What you typed stays here. Trying again.");
        words.setDialogTextGaveUp(
                "Tandem cannot be reached. What you saved is kept, and what you typed stays here. Load the page again to continue.");
    }

    private static void tell(ErrorEvent event) {
        if (TimeLimit.isOver(event.getThrowable())) {
            tookTooLong(event.getThrowable());
            return;
        }
        var again = MalformedCalls.tell(event.getThrowable())
                ? "load the page again."
                : "an administrator can look it up under " + Reference.log(event.getThrowable()) + ".";
        if (UI.getCurrent() != null) {
            Toast.failed(
                    "This did not work and nothing was saved",
                    "What you typed is still here. If it happens again, " + again);
        }
    }

    private static void tookTooLong(Throwable error) {
        var reference = Reference.log(error);
        if (UI.getCurrent() != null) {
            Toast.failed(
                    "This took too long and was stopped",
                    "Nothing was saved. Narrow the search or the filters, or try again in a moment. An administrator can"
                            + " look it up under " + reference + ".");
        }
    }
}
