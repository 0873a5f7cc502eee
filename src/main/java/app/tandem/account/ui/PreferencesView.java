package app.tandem.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;

/** One's own account, section by section. */
@Route(PreferencesView.PATH)
@PageTitle("Preferences · Tandem")
@PermitAll
class PreferencesView extends Div {

    static final String PATH = "preferences";

    PreferencesView(ObjectProvider<PreferencesSection> sections) {
        addClassNames("t-page", "t-preferences");
        sections.orderedStream().forEach(this::add);
    }

    private void add(PreferencesSection part) {
        var title = new H2(part.title());
        title.addClassName("t-h2");
        var section = new Section(title, part.content());
        section.addClassName("t-preferences-part");
        add(section);
    }
}
