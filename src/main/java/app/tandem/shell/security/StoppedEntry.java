package app.tandem.shell.security;

import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import java.util.List;

/** A disabled menu entry that keeps its place and stays reachable by keyboard (R15). */
public final class StoppedEntry {

    private StoppedEntry() {}

    /** Adds a refused entry: with a lock; a click shows the reasons. */
    public static void refuse(SubMenu place, String label, List<String> why) {
        var reasons = String.join(" ", why);
        var content = content(label, "refused");
        content.add(Icons.LOCK.create());
        var item = place.addItem(content, click -> Toast.refused(label + " is not possible here", reasons));
        stop(item);
        Tooltip.forComponent(item).withText(reasons).withPosition(Tooltip.TooltipPosition.START_TOP);
    }

    /** Adds an entry with nothing to do: disabled, with the reason beside it; a click leaves the menu open. */
    public static void idle(SubMenu place, String label, List<String> why) {
        var content = content(label, "idle");
        var reasons = new Span(String.join(" ", why));
        reasons.addClassName("t-entry-n");
        content.add(reasons);
        var item = place.addItem(content);
        item.setKeepOpen(true);
        stop(item);
    }

    private static Div content(String label, String kind) {
        var words = new Span(label);
        words.addClassName("t-entry-l");
        var content = new Div(words);
        content.addClassNames("t-entry", kind);
        return content;
    }

    /** Stays focusable, so that its reasons can be read. */
    private static void stop(MenuItem item) {
        item.addClassName("t-refused");
        item.getElement().setAttribute("aria-disabled", "true");
    }
}
