package app.tandem.contact.ui.list.views;

import app.tandem.contact.list.SavedView;
import app.tandem.contact.list.SavedViews;
import app.tandem.contact.ui.list.ShownList;
import app.tandem.contact.ui.list.filter.FilterButton;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/** The "Saved views" menu beside the title: the open view, the others, and the actions. */
public class ViewsButton extends Button {

    /** The list as the menu sees it. */
    public interface Page {
        ShownList shown();

        void show(ShownList next);
    }

    private final SavedViews views;
    private final ViewOpener opener;
    private final UserId viewer;
    private final Page page;
    private final ViewActs acts;
    private final Span name = new Span();

    public ViewsButton(SavedViews views, ViewOpener opener, UserId viewer, Page page) {
        this.views = views;
        this.opener = opener;
        this.viewer = viewer;
        this.page = page;
        this.acts = new ViewActs(views, opener, viewer, page);
        addClassName("t-view");
        name.addClassName("t-view-name");
        getElement().appendChild(name.getElement());
        setSuffixComponent(Icons.CHEVRON_DOWN.create());
        FilterButton.open(this, "Saved views", PopoverPosition.BOTTOM_START, this::choices);
    }

    /** Shows the open view, and whether it has unsaved changes. */
    public void show(ShownList shown) {
        var open = shown.saved().map(SavedView::name).orElse("");
        var words = shown.differs() ? open + " (changed)" : open;
        name.setText(open.isEmpty() ? "Views" : words);
        setClassName("on", !open.isEmpty());
        setAriaLabel(open.isEmpty() ? "Saved views" : "Saved views: " + words);
    }

    private Div choices() {
        var shown = page.shown();
        var list = new UnorderedList();
        list.addClassName("t-view-list");
        list.getElement().setAttribute("aria-label", "Views");
        var today = ReaderTime.today();
        var starting = Starter.of(shown, today);
        for (var starter : Starter.values()) {
            list.add(line(
                    starter == Starter.ALL ? "All contacts" : starter.label(),
                    "",
                    starting.filter(starter::equals).isPresent(),
                    () -> page.show(ShownList.of(starter.shows(today), opener.columns()))));
        }
        views.of(viewer)
                .forEach(view -> list.add(line(
                        view.name(),
                        view.opensFirst() ? "default" : "",
                        shown.saved().filter(open -> open.id() == view.id()).isPresent(),
                        () -> page.show(opener.open(view)))));
        var below = new Div();
        below.addClassName("t-view-acts");
        acts.on(shown).forEach((label, act) -> below.add(closing(new Button(label), act)));
        var all = new Div(list, below);
        all.addClassName("t-views");
        return all;
    }

    private static ListItem line(String label, String detail, boolean open, Runnable act) {
        var words = new Span(label);
        words.addClassName("t-view-name");
        var button = new Button();
        button.getElement().appendChild(words.getElement());
        button.setAriaLabel(detail.isEmpty() ? label : label + ", " + detail);
        if (!detail.isEmpty()) {
            var quiet = new Span(detail);
            quiet.addClassName("t-sub");
            button.setSuffixComponent(quiet);
        }
        if (open) {
            button.setIcon(Icons.CHECK.create());
            button.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(closing(button, act));
    }

    /** A button in the popover, which closes on click. */
    private static Button closing(Button button, Runnable act) {
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(click -> {
            close(button);
            act.run();
        });
        return button;
    }

    private static void close(Component inside) {
        var place = inside.findAncestor(Popover.class);
        if (place != null) {
            place.close();
        }
    }
}
