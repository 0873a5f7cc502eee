package app.tandem.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** The contacts that a reversal left as they are, with why; without a name where the reader may not see them (R4). */
class LeftList extends Div {

    private static final int PAGE = 20;

    private final OwnImport own;
    private final UnorderedList lines = new UnorderedList();
    private final Button more = new Button("Show more", click -> load());

    LeftList(OwnImport own) {
        this.own = own;
        lines.addClassName("t-import-left");
        lines.getElement().setAttribute("aria-label", "Left as they are");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("t-link");
        add(lines, more);
        load();
        setVisible(lines.getComponentCount() > 0);
    }

    private void load() {
        var page = own.imports().left(own.viewer(), own.id(), lines.getComponentCount(), PAGE);
        for (var one : page) {
            Component name = one.name().isEmpty()
                    ? new Span("A contact you can no longer see")
                    : new Anchor("contacts/" + one.contact().value(), one.name());
            name.addClassNames("t-cell-strong", "t-row-name");
            var why = new Span(one.why());
            why.addClassName("t-sub");
            lines.add(new ListItem(name, why));
        }
        more.setVisible(page.size() == PAGE);
    }
}
