package app.tandem.contact.ui;

import app.tandem.access.Relationship;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The viewer's relationship as a shape with words. */
public class RelationshipMark extends Span {

    public RelationshipMark(Relationship relationship) {
        super(relationship.label());
        addClassName("t-rel");
        getElement().setAttribute("data-rel", relationship.name().toLowerCase(Locale.ROOT));
    }
}
