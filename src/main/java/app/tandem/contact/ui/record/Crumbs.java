package app.tandem.contact.ui.record;

import app.tandem.contact.ui.ListAddress;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/** Breadcrumbs: the list, and the contact opened from it. */
class Crumbs extends Nav {

    private final Span here;

    Crumbs(String name) {
        var list = new Anchor(ListAddress.back(UI.getCurrent()), "Contacts");
        list.addClassName("t-crumb");
        var between = new Span("/");
        between.addClassName("t-crumb-sep");
        between.getElement().setAttribute("aria-hidden", "true");
        here = new Span(name);
        here.addClassName("t-crumb-now");
        here.getElement().setAttribute("aria-current", "page");
        addClassName("t-crumbs");
        getElement().setAttribute("aria-label", "Where you are");
        add(list, between, here);
    }

    /** Updates the contact's name. */
    void rename(String name) {
        here.setText(name);
    }
}
