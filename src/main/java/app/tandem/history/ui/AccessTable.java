package app.tandem.history.ui;

import app.tandem.access.Action;
import app.tandem.history.AccessLine;
import app.tandem.history.AccessReport.Report;
import app.tandem.shell.parts.PersonLine;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;

/** One line per person: why they see it, what they may do, since when, and ways to end it. */
class AccessTable extends Div {

    /** How many are shown at first; the others on demand. */
    private static final int FIRST = 50;

    private final SerializableBiConsumer<AccessLine, AccessLine.Hold> onEnd;
    private final NativeTable table = new NativeTable();

    AccessTable(Report report, SerializableBiConsumer<AccessLine, AccessLine.Hold> onEnd) {
        this.onEnd = onEnd;
        var head = new NativeTableRow();
        List.of("Person", "Why", "May do", "Since").forEach(label -> head.add(header(label)));
        var actions = header("");
        var words = new Span("Take away");
        words.addClassName("t-sr");
        actions.add(words);
        head.add(actions);
        table.getHead().add(head);
        table.addClassName("t-access-table");
        table.getElement().setAttribute("aria-label", "Who can see this contact");
        add(table);
        var lines = report.lines();
        lines.stream().limit(FIRST).forEach(this::add);
        if (lines.size() > FIRST) {
            var rest = new Button("Show the other " + (lines.size() - FIRST), click -> {
                remove(click.getSource());
                lines.stream().skip(FIRST).forEach(this::add);
            });
            rest.addThemeVariants(ButtonVariant.TERTIARY);
            rest.addClassName("t-link");
            add(rest);
        }
    }

    private static NativeTableHeaderCell header(String label) {
        var cell = new NativeTableHeaderCell(label);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private void add(AccessLine line) {
        var since = line.since();
        var row = new NativeTableRow(
                cell("t-access-who", person(line)),
                cell("t-access-why", new Span(line.because())),
                cell("t-access-may", new Span(line.mayDo())),
                cell("t-access-since", new Span(since == null ? "–" : ReaderTime.dayInWords(since))),
                cell(
                        "t-access-end",
                        line.holds().stream().map(hold -> button(line, hold)).toArray(Component[]::new)));
        row.setClassName("inactive", !line.active());
        table.getBody().add(row);
    }

    private static PersonLine person(AccessLine line) {
        var person = new PersonLine(line.person().name(), "", line.person().partner()).ofReader(line.viewer());
        if (line.viewer()) {
            var you = new Span("you");
            you.addClassName("t-sub");
            person.add(you);
        }
        return person;
    }

    private RefusableButton button(AccessLine line, AccessLine.Hold hold) {
        var words = line.viewer()
                ? hold.end() == Action.UNSHARE ? "Give up share" : "Give up assignment"
                : hold.end() == Action.UNSHARE ? "Unshare" : "Unassign";
        var button = new RefusableButton(words, () -> onEnd.accept(line, hold));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassName("t-edit");
        button.setAriaLabel(
                line.viewer() ? words : words + " from " + line.person().name());
        button.refuse(hold.against());
        return button;
    }

    private static NativeTableCell cell(String name, Component... content) {
        var cell = new NativeTableCell();
        cell.addClassName(name);
        cell.add(content);
        return cell;
    }
}
