package app.tandem.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;

/** The addresses of imports, and where one is among them. */
final class ImportPages {

    static final String LIST = "import";
    static final String STEP = "step";

    private static final String NUMBER = "[1-9][0-9]{0,17}";

    private ImportPages() {}

    /** The address of one import. */
    static String of(long id) {
        return LIST + "/" + id;
    }

    /** The address of its rejected rows as a file. */
    static String rejected(long id) {
        return LIST + "/" + id + "/rejected.csv";
    }

    /** Goes to a step of an import. */
    static void open(long id, ImportStep step) {
        UI.getCurrent().navigate(of(id), QueryParameters.of(STEP, step.word()));
    }

    /** The number in an address; empty where it is none. */
    static Optional<Long> number(String text) {
        return text.matches(NUMBER) ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** "Import / contacts-export.csv" and a quiet line beside it. */
    static Component crumbs(String file, Span quiet) {
        var list = new Anchor(LIST, "Import");
        list.addClassName("t-crumb");
        var between = new Span("/");
        between.addClassName("t-crumb-sep");
        between.getElement().setAttribute("aria-hidden", "true");
        var here = new H1(file);
        here.addClassName("t-crumb-now");
        here.setTitle(file);
        here.getElement().setAttribute("aria-current", "page");
        var crumbs = new Nav(list, between, here, quiet);
        crumbs.addClassNames("t-crumbs", "t-import-crumbs");
        crumbs.getElement().setAttribute("aria-label", "Where you are");
        return crumbs;
    }
}
