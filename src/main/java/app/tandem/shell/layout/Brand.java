package app.tandem.shell.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** The two discs and the name of the product. */
public class Brand extends Div {

    private Brand(String name) {
        addClassName(name);
    }

    /** Builds the brand for pages outside the frame. */
    public static Brand large() {
        var brand = new Brand("t-login-brand");
        brand.add(mark(), word());
        return brand;
    }

    /** Builds the brand for the frame: links home, with the organization beside it. */
    static Brand of(String organization) {
        var brand = new Brand("t-brand");
        brand.getElement().setAttribute("role", "navigation").setAttribute("aria-label", "Home");
        var home = new RouterLink("", HomeView.class);
        home.addClassName("t-home");
        home.getElement().setAttribute("aria-label", "Tandem, home");
        home.add(mark(), word());
        var name = new Span(organization);
        name.addClassName("t-org");
        name.setTitle(organization);
        brand.add(home, name);
        return brand;
    }

    private static Span mark() {
        var mark = new Span();
        mark.addClassName("t-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }

    private static Span word() {
        var word = new Span("Tandem");
        word.addClassName("t-wordmark");
        return word;
    }
}
