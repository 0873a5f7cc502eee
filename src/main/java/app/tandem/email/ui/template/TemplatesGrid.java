package app.tandem.email.ui.template;

import app.tandem.email.template.Template;
import app.tandem.email.template.TemplateUsage;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.BoundedGrid;
import app.tandem.shell.parts.NarrowWindow;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Map;

/** The templates; one column of several lines on narrow screens. */
class TemplatesGrid extends BoundedGrid<Template> {

    private static final int NARROW = 760;

    private final Map<Long, TemplateUsage> usage;
    private final String organization;
    private final List<Column<Template>> wide;
    private boolean narrow;

    /** @param organization its name */
    TemplatesGrid(Map<Long, TemplateUsage> usage, String organization) {
        this.usage = usage;
        this.organization = organization;
        addClassNames("t-grid", "t-templates");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", "Templates");
        setSizeFull();
        setSelectionMode(SelectionMode.NONE);
        column("Template", "220px", this::name).setFlexGrow(1);
        wide = List.of(
                column("Whose", "160px", one -> new Span(whose(one))),
                column("Last change", "190px", TemplatesGrid::change),
                column("Sent", "190px", this::used));
        NarrowWindow.follow(this, NARROW, this::fit);
    }

    private void fit(boolean isNarrow) {
        narrow = isNarrow;
        wide.forEach(column -> column.setVisible(!narrow));
        getDataProvider().refreshAll();
    }

    private Column<Template> column(String header, String width, SerializableFunction<Template, Component> cell) {
        return addColumn(new ComponentRenderer<>(cell))
                .setHeader(header)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private Component name(Template one) {
        var link = new Anchor(TemplatesView.PATH + "/" + one.id(), one.name());
        link.addClassNames("t-name-link", "t-template-name");
        var subject = sub(one.subject());
        subject.setTitle(one.subject());
        var cell = new Div(link, subject);
        cell.addClassName("t-template-cell");
        if (narrow) {
            cell.add(sub(whose(one) + " · " + ReaderTime.dayInWords(one.changedAt()) + " by " + one.changedBy()));
            cell.add(used(one));
        }
        return cell;
    }

    private String whose(Template one) {
        return one.organizations() ? organization : "Mine";
    }

    private static Component change(Template one) {
        var cell = new Div(new Span(ReaderTime.recent(one.changedAt())), sub(one.changedBy()));
        cell.addClassName("t-template-cell");
        return cell;
    }

    private Component used(Template one) {
        var its = usage.get(one.id());
        if (its == null) {
            return sub("Not sent yet");
        }
        var cell = new Div(
                new Span(Amount.number(its.emails()) + (its.emails() == 1 ? " e-mail" : " e-mails")),
                sub("last " + ReaderTime.dayInWords(its.last())));
        cell.addClassName("t-template-cell");
        return cell;
    }

    private static Span sub(String words) {
        var sub = new Span(words);
        sub.addClassName("t-sub");
        return sub;
    }
}
