package app.tandem.group.ui;

import app.tandem.contact.ui.list.ContactsAddress;
import app.tandem.group.GroupNameRefused;
import app.tandem.group.Groups.Overview;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One group of the page: its name, linked to its contacts, their number, and actions. */
class GroupLine extends ListItem {

    /** What a line asks of its page. */
    interface Page extends Serializable {

        /** Throws GroupNameRefused, which is told at the field. */
        void rename(Overview group, String name);

        /** Asks before it deletes. */
        void delete(Overview group);
    }

    private final Overview group;
    private final Page page;
    private final Button rename;

    GroupLine(Overview group, Page page) {
        this.group = group;
        this.page = page;
        this.rename = icon(Icons.EDIT, "Rename " + name(), this::edit);
        addClassName("t-group");
        show();
    }

    /** Puts the keyboard on "Rename", where it was before. */
    void focusRename() {
        rename.focus();
    }

    /** Whether this is the line of that group, whatever it is called now. */
    boolean isOf(Overview other) {
        return group.group().id() == other.group().id();
    }

    private String name() {
        return group.group().name();
    }

    private void show() {
        removeAll();
        long id = group.group().id();
        var link = new Anchor(ContactsAddress.ofGroup(id), name());
        link.addClassNames("t-name-link", "t-group-name");
        link.getElement().setAttribute("title", name());
        var delete = icon(Icons.X, "Delete " + name(), () -> page.delete(group));
        var acts = new Div(rename, delete);
        acts.addClassName("t-group-acts");
        add(link, text("t-group-n", Amount.contacts(group.contacts())), archived(id), added(group.lastAdded()), acts);
    }

    /** Links to archived contacts separately, since the list hides them by default (R23). */
    private Component archived(long id) {
        if (group.archived() == 0) {
            return text("t-group-archived", "");
        }
        var archived = new Anchor(ContactsAddress.archivedOfGroup(id), Amount.number(group.archived()) + " archived");
        archived.addClassNames("t-sub", "t-name-link", "t-group-archived");
        return archived;
    }

    private static Span added(@Nullable Instant last) {
        return text("t-group-added", last == null ? "" : "last added " + ReaderTime.dayInWords(last));
    }

    private void edit() {
        removeAll();
        var field = new TextField();
        field.setAriaLabel("Name of the group " + name());
        field.setValue(name());
        field.addClassName("t-group-field");
        field.setAutoselect(true);
        var save = new SubmitButton("Save", () -> save(field)).onEnter(field);
        var cancel = new Button("Cancel", click -> leave());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var acts = new Div(save, cancel);
        acts.addClassName("t-group-acts");
        Shortcuts.addShortcutListener(field, this::leave, Key.ESCAPE).listenOn(field);
        add(field, acts);
        field.focus();
    }

    private void leave() {
        show();
        focusRename();
    }

    private boolean save(TextField field) {
        try {
            page.rename(group, field.getValue());
            return true;
        } catch (GroupNameRefused refused) {
            field.setErrorMessage(refused.sentence());
            field.setInvalid(true);
            field.focus();
            return false;
        }
    }

    private static Button icon(Icons icon, String label, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("t-icon-button");
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private static Span text(String name, String text) {
        var span = new Span(text);
        span.addClassNames("t-sub", name);
        return span;
    }
}
