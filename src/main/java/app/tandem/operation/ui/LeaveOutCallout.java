package app.tandem.operation.ui;

import app.tandem.contact.licence.Unlicensed;
import app.tandem.operation.Request;
import app.tandem.operation.preview.Preview;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/** Warns of some of the selected contacts, shows them, and offers to leave them out before submitting. */
public class LeaveOutCallout extends Div {

    private final ItemRows.Page page;
    private final Div text = new Div();
    private final Div acts = new Div();
    private final Button show;

    private LeaveOutCallout(
            int contacts, int selected, String title, String line, String label, ItemRows.Page page, Command leaveOut) {
        this.page = page;
        addClassNames("t-callout", "lose");
        getElement().setAttribute("role", "status");
        var head = new Span(title);
        head.addClassName("t-callout-title");
        var more = new Span(line);
        more.addClassName("t-line");
        show = link(contacts == 1 ? "Show it" : "Show the " + Amount.number(contacts), this::showRows);
        acts.add(show);
        acts.addClassName("t-callout-acts");
        if (contacts < selected) {
            acts.add(link(label, leaveOut));
        }
        text.addClassName("t-callout-text");
        text.add(head, more, acts);
        add(Icons.WARNING.create(), text);
    }

    /** Warns the actor first that they are about to lose sight of contacts themselves (R11). */
    static LeaveOutCallout losing(int lost, int selected, Request request, ItemRows.Page page, Command leaveOut) {
        var title = "You will lose access to "
                + (selected == 1 ? "it" : Amount.number(lost) + " of these " + Amount.number(selected));
        return new LeaveOutCallout(
                lost,
                selected,
                title,
                why(request, lost) + " You cannot take that back yourself.",
                lost == 1 ? "Leave it out" : "Leave them out",
                page,
                leaveOut);
    }

    /** Warns that a loan officer is not licensed in the states of some contacts; never refuses (R50). */
    public static LeaveOutCallout unlicensed(
            Unlicensed to, Preview preview, UserId actor, ItemRows.Page page, Command leaveOut) {
        int contacts = to.contacts();
        int selected = preview.selected();
        var all = selected == 1
                ? ""
                : ": " + (contacts == selected ? "all" : Amount.number(contacts)) + " of these "
                        + Amount.number(selected);
        var line = "This is a warning only: you can go on"
                + (contacts == selected ? "." : ", or leave " + (contacts == 1 ? "it" : "those") + " out.");
        var callout = new LeaveOutCallout(
                contacts,
                selected,
                to.sentence(to.to().id().equals(actor)) + all,
                line,
                contacts == 1 ? "Leave it out" : "Leave those out",
                page,
                leaveOut);
        callout.acts.setVisible(selected > 1);
        return callout;
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
