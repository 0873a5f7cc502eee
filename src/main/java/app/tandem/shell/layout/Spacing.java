package app.tandem.shell.layout;

import app.tandem.people.preferences.Density;
import com.vaadin.flow.component.UI;

/** Shows a user's density on the open page. */
public final class Spacing {

    /** The class of the page where rows stand further apart. */
    public static final String ROOMY = "t-roomy";

    private Spacing() {}

    public static void show(UI page, Density density) {
        page.getPage().executeJs("document.documentElement.classList.toggle($0, $1)", ROOMY, density == Density.ROOMY);
    }
}
