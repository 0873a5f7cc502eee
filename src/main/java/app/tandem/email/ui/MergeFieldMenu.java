package app.tandem.email.ui;

import app.tandem.email.text.MergeField;
import app.tandem.email.text.MergeField.About;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Arrays;

/** "+ Merge field": the fields that can stand in a text, by whose they are. */
public class MergeFieldMenu extends MenuBar {

    /** Gives the field that is chosen to the consumer. */
    public MergeFieldMenu(SerializableConsumer<MergeField> chosen) {
        addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        addClassName("t-merge-fields");
        var root = addItem(Icons.PLUS.create());
        root.add(new Span("Merge field"));
        root.setAriaLabel("Merge field");
        for (var about : About.values()) {
            fill(root.getSubMenu(), about, chosen);
        }
    }

    /** One list with headings: a menu beside a menu has no room on a phone. */
    private static void fill(SubMenu menu, About about, SerializableConsumer<MergeField> chosen) {
        var heading = new Span(words(about));
        heading.addClassName("t-merge-heading");
        menu.addComponent(heading);
        Arrays.stream(MergeField.values())
                .filter(field -> field.about() == about)
                .forEach(field -> menu.addItem(field.label(), click -> chosen.accept(field)));
    }

    private static String words(About about) {
        return switch (about) {
            case CONTACT -> "Of the contact";
            case SENDER -> "Of the sender";
            case DAY -> "Of the day";
        };
    }
}
