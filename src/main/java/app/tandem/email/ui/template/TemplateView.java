package app.tandem.email.ui.template;

import app.tandem.access.EmailPolicy.Deed;
import app.tandem.email.template.Samples;
import app.tandem.email.template.Template;
import app.tandem.email.template.TemplateNotFound;
import app.tandem.email.template.Templates;
import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import app.tandem.shell.layout.HasTopBar;
import app.tandem.shell.layout.Titles;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.DiscardDialog;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One template: its text at the left; as it arrives, its versions and where it was used at the right. */
@Route(TemplatesView.PATH + "/:template")
@PermitAll
class TemplateView extends Div
        implements HasTopBar, HasDynamicTitle, BeforeEnterObserver, BeforeLeaveObserver, TemplateForm.Page {

    /** The address of a new one. */
    static final String NEW = TemplatesView.PATH + "/new";

    private static final String COPY_OF = "copy";

    private final transient Templates templates;
    private final UserId viewer;
    private final TemplateSide side;
    private final H1 heading = new H1();
    private final TemplateForm form;
    private @Nullable Template shown;

    TemplateView(Templates templates, Samples samples, CurrentUser current) {
        this.templates = templates;
        this.viewer = current.id();
        this.form = new TemplateForm(this, templates.against(viewer, Deed.ADD, true));
        this.side = new TemplateSide(templates, samples, viewer, this::restore);
        var left = new Div(form);
        left.addClassName("t-template-left");
        var page = new Div(left, side);
        page.addClassName("t-template");
        addClassName("t-page");
        setSizeFull();
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get("template").orElse("");
        try {
            if (asked.equals("new")) {
                begin(event.getLocation().getQueryParameters().getSingleParameter(COPY_OF));
            } else {
                show(templates.open(viewer, Long.parseLong(asked)));
            }
        } catch (TemplateNotFound | NumberFormatException nothing) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void begin(Optional<String> copyOf) {
        shown = null;
        if (copyOf.isPresent()) {
            var from = templates.open(viewer, Long.parseLong(copyOf.get()));
            form.begin(from.name() + " (copy)", from.subject(), from.body());
        } else {
            form.begin("", "", "");
        }
        heading.setText("New template");
        side.show(null);
        changed();
    }

    private void show(Template template) {
        shown = template;
        heading.setText(template.name());
        form.show(
                template,
                templates.against(viewer, Deed.CHANGE, template.organizations()),
                templates.against(viewer, Deed.REMOVE, template.organizations()));
        side.show(template);
        changed();
    }

    @Override
    public void changed() {
        side.preview(form.subject(), form.body());
    }

    @Override
    public Template save(@Nullable Template seen, String name, boolean organizations, String subject, String body) {
        var saved = templates.save(
                viewer,
                seen == null ? null : seen.id(),
                seen == null ? 0 : seen.version(),
                name,
                organizations,
                subject,
                body);
        boolean fresh = shown == null || shown.id() != saved.id();
        show(saved);
        Toast.done("Template “" + saved.name() + "” saved", "Version " + saved.version() + " is offered from now on.");
        if (fresh) {
            UI.getCurrent().navigate(TemplatesView.PATH + "/" + saved.id());
        }
        return saved;
    }

    @Override
    public void copy() {
        if (shown != null) {
            UI.getCurrent().navigate(NEW, QueryParameters.of(COPY_OF, String.valueOf(shown.id())));
        }
    }

    @Override
    public void remove() {
        var now = shown;
        if (now != null) {
            new Ask(
                            "Remove the template “" + now.name() + "”?",
                            "It is offered no more. What was sent with it stays as it is.",
                            "Remove",
                            "Keep it",
                            () -> removed(now))
                    .destroys()
                    .open();
        }
    }

    private void removed(Template template) {
        try {
            templates.remove(viewer, template.id());
            Toast.done("Template “" + template.name() + "” removed", "");
        } catch (TemplateNotFound gone) {
            Toast.refused("This template is no longer there", "It was removed in another window.");
        }
        form.forget();
        UI.getCurrent().navigate(TemplatesView.PATH);
    }

    /** Puts an older text in the place of what is there: a version of its own, as every saving is. */
    private void restore(String subject, String body) {
        Runnable put = () -> form.put(subject, body);
        if (form.typed()) {
            new DiscardDialog(put).open();
        } else {
            put.run();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form.typed()) {
            DiscardDialog.onLeaving(event, form::forget);
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(heading.getText());
    }

    @Override
    public Optional<Component> topBarHeading() {
        var list = new Anchor(TemplatesView.PATH, "Templates");
        list.addClassName("t-crumb");
        var between = new Span("/");
        between.addClassName("t-crumb-sep");
        between.getElement().setAttribute("aria-hidden", "true");
        heading.addClassName("t-crumb-now");
        heading.getElement().setAttribute("aria-current", "page");
        var crumbs = new Nav(list, between, heading);
        crumbs.addClassName("t-crumbs");
        crumbs.getElement().setAttribute("aria-label", "Where you are");
        return Optional.of(crumbs);
    }
}
