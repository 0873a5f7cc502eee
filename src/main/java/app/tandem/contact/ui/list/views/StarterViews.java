package app.tandem.contact.ui.list.views;

import app.tandem.contact.ui.list.ShownList;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Map;

/** The starter views as buttons beside the title; without room they are only in the views menu. */
public class StarterViews extends Div {

    private final Map<Starter, Button> buttons = new EnumMap<>(Starter.class);

    public StarterViews(ViewOpener opener, ViewsButton.Page page) {
        addClassName("t-starters");
        getElement().setAttribute("role", "group").setAttribute("aria-label", "Starter views");
        for (var starter : Starter.values()) {
            var button = new Button(
                    starter.label(),
                    click -> page.show(ShownList.of(starter.shows(ReaderTime.today()), opener.columns())));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            buttons.put(starter, button);
            add(button);
        }
    }

    /** Marks the open one. */
    public void show(ShownList shown) {
        var open = Starter.of(shown, ReaderTime.today());
        buttons.forEach((starter, button) -> button.getElement()
                .setAttribute(
                        "aria-pressed",
                        String.valueOf(open.filter(starter::equals).isPresent())));
    }
}
