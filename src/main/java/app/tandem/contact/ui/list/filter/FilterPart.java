package app.tandem.contact.ui.list.filter;

import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A filter in the line: a button, or once set, a chip with a remove button. */
class FilterPart extends Span {

    private final FilterKind kind;
    private final FilterPage page;
    private final FilterButton opener;
    /** Present while the filter is set. */
    private @Nullable Button remove;

    FilterPart(FilterKind kind, FilterSource source, FilterPage page) {
        this.kind = kind;
        this.page = page;
        this.opener = new FilterButton(kind.label(), () -> source.choices(kind, page));
        addClassName("t-part");
        add(opener);
    }

    /** Shows the setting in words; nothing if unset. */
    void show(String words) {
        opener.show(words);
        setClassName("t-chip", !words.isEmpty());
        if (remove != null) {
            remove(remove);
            remove = null;
        }
        if (!words.isEmpty()) {
            remove = remove(kind.label() + ": " + words, this::clear);
            add(remove);
        }
    }

    private void clear() {
        page.filter(kind.clear(page.filter()));
        opener.focus();
    }

    /** The remove button of a chip. */
    static Button remove(String what, Runnable act) {
        var remove = new Button(Icons.X.create(), click -> act.run());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClassName("t-icon-button");
        remove.setAriaLabel("Remove the filter " + what);
        return remove;
    }
}
