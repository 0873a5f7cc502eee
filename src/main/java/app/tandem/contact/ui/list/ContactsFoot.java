package app.tandem.contact.ui.list;

import app.tandem.access.Relationship;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The list's footer: the exact count, and the legend of the marks. */
class ContactsFoot extends Div {

    private final Span count = new Span();

    ContactsFoot() {
        addClassName("t-foot");
        count.addClassName("t-count");
        count.getElement().setAttribute("role", "status");
        var legend = new Div();
        legend.addClassName("t-legend");
        for (var relationship : Relationship.values()) {
            var mark = new Span(relationship.label());
            mark.addClassName("t-rel");
            mark.getElement().setAttribute("data-rel", relationship.name().toLowerCase(Locale.ROOT));
            legend.add(mark);
        }
        add(count, legend);
    }

    void show(int contacts) {
        count.setText(Amounts.contacts(contacts));
    }
}
