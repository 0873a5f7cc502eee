package app.tandem.operation.ui;

import app.tandem.operation.Request;
import app.tandem.operation.preview.Preview;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/** Warns actors first that they are about to lose sight of contacts themselves (R11). */
class LossCallout extends Div {

    private final ItemRows.Page page;
    private final Div text = new Div();
    private final Button show;

    LossCallout(Preview preview, int lost, Request request, ItemRows.Page page, Command leaveOut) {
        this.page = page;
        addClassNames("t-callout", "lose");
        getElement().setAttribute("role", "status");
        var title = new Span(title(preview.selected(), lost));
        title.addClassName("t-callout-title");
        var line = new Span(why(request, lost) + " You cannot take that back yourself.");
        line.addClassName("t-line");
        show = link(lost == 1 ? "Show it" : "Show the " + Amount.number(lost), this::showRows);
        var acts = new Div(show);
        acts.addClassName("t-callout-acts");
        if (lost < preview.selected()) {
            acts.add(link(lost == 1 ? "Leave it out" : "Leave them out", leaveOut));
        }
        text.addClassName("t-callout-text");
        text.add(title, line, acts);
        add(Icons.WARNING.create(), text);
    }

    private static String title(int selected, int lost) {
        return selected == 1
                ? "You will lose access to it"
                : "You will lose access to " + Amount.number(lost) + " of these " + Amount.number(selected);
    }

    private static String why(Request request, int lost) {
        var why = request.changes().size() == 1
                ? request.changes().getFirst().sightLost(lost == 1)
                : "Nothing else lets you see " + (lost == 1 ? "it." : "them.");
        return why + (lost == 1 ? " It" : " They") + " will then be gone from your list.";
    }

    private void showRows() {
        show.setVisible(false);
        text.add(new ItemRows(page));
    }

    private static Button link(String label, Command action) {
        var button = new Button(label, click -> action.execute());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("t-link");
        return button;
    }
}
