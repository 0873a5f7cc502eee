package app.tandem.contact.ui.search;

import app.tandem.contact.list.ContactList;
import app.tandem.people.CurrentUser;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.layout.TopBarItem;
import app.tandem.shell.layout.UserMenuItem;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** The global search "Go to…": the ten best visible contacts, then people, then screens (R4). */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(10)
class SearchBox implements TopBarItem {

    private static final int PAUSE = 250;
    private static final String TYPED = "element.value";
    private static final String KEY = "event.key";

    private final SearchHits hits;
    private final Field field = new Field();
    private final Popover popover = new Popover();
    private String shown = "";

    /** Creates the field; "/" focuses it. */
    @JsModule("context://modules/slash.js")
    static class Field extends TextField {}

    SearchBox(ContactList contacts, People people, CurrentUser current, ObjectProvider<UserMenuItem> ownPages) {
        UserId viewer = current.id();
        hits = new SearchHits(
                contacts, people, viewer, new Screens(ownPages.orderedStream().toList()));
        field.setPlaceholder("Go to…");
        field.setAriaLabel("Go to…");
        field.addClassName("t-global");
        field.setPrefixComponent(Icons.SEARCH.create());
        var slash = new Element("kbd")
                .setText("/")
                .setAttribute("aria-hidden", "true")
                .setAttribute("slot", "suffix");
        field.getElement().appendChild(slash);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(typed -> look(typed.getValue()));
        keys("['ArrowDown', 'ArrowUp'].includes(event.key)", true);
        keys("['Enter', 'Escape'].includes(event.key)", false);
        popover.setTarget(field);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setOpenOnClick(false);
        popover.setAutofocus(false);
        popover.setAriaLabel("Results of the search");
        popover.addClassName("t-hits-pop");
        popover.add(hits);
        field.addAttachListener(attached -> {
            field.getElement()
                    .executeJs("setTimeout(() => this.inputElement.setAttribute('role', 'combobox'));"
                            // where the window is narrow, only its icon is there to be clicked
                            + "this.addEventListener('click', () => this.focus())");
            var after = attached.getUI().addAfterNavigationListener(navigation -> done());
            field.addDetachListener(detached -> {
                detached.unregisterListener();
                after.remove();
            });
        });
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public boolean beforeActions() {
        return true;
    }

    private void keys(String filter, boolean keepCursor) {
        var listener =
                field.getElement().addEventListener("keydown", this::pressed).setFilter(filter);
        listener.addEventData(KEY).addEventData(TYPED);
        if (keepCursor) {
            listener.preventDefault();
        }
    }

    private void pressed(DomEvent event) {
        switch (event.getEventData().get(KEY).asString()) {
            case "ArrowDown" -> move(1);
            case "ArrowUp" -> move(-1);
            case "Escape" -> popover.close();
            default -> {
                look(event.getEventData().get(TYPED).asString());
                hits.open(field.getUI().orElseThrow());
            }
        }
    }

    private void move(int by) {
        if (!shown.isBlank()) {
            popover.open();
            hits.move(by);
            field.getElement()
                    .executeJs("this.inputElement.setAttribute('aria-activedescendant', $0)", hits.activeId());
        }
    }

    private void look(String text) {
        if (!text.equals(shown)) {
            shown = text;
            hits.look(text);
        }
        popover.setOpened(!text.isBlank());
    }

    private void done() {
        shown = "";
        field.clear();
        popover.close();
    }
}
