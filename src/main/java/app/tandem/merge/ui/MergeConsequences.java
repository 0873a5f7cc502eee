package app.tandem.merge.ui;

import app.tandem.merge.MergeDraft;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PersonLine;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;

/** What a merge unites, and who will see more than before, partners first; shown before it is done (R19). */
class MergeConsequences extends Div {

    MergeConsequences() {
        addClassName("t-merge-will");
    }

    /** Shows them for this choice of assignee. */
    void show(MergeDraft draft, List<MergeDraft.Holder> seeMore) {
        removeAll();
        add(heading("What is combined"));
        int notes = draft.sides().stream().mapToInt(MergeDraft.Side::notes).sum();
        int tasks = draft.sides().stream().mapToInt(MergeDraft.Side::tasks).sum();
        fact(
                Icons.CHECK,
                Amount.number(notes) + (notes == 1 ? " note, " : " notes, ") + Amount.number(tasks)
                        + (tasks == 1 ? " task" : " tasks") + ", and all activity");
        if (!draft.groups().isEmpty()) {
            fact(Icons.GROUPS, "Groups: " + String.join(", ", draft.groups()));
        }
        if (!draft.loans().isEmpty()) {
            fact(Icons.CHECK, "Loans: " + String.join(", ", draft.loans()));
        }
        if (!draft.sharedWith().isEmpty()) {
            fact(
                    Icons.SHARE,
                    "Access: "
                            + draft.sharedWith().stream()
                                    .map(MergeDraft.Holder::name)
                                    .collect(Collectors.joining(", ")));
        }
        boolean anyActive =
                draft.sides().stream().anyMatch(side -> side.record().archiving() == null);
        boolean anyArchived =
                draft.sides().stream().anyMatch(side -> side.record().archiving() != null);
        if (anyArchived) {
            fact(Icons.ARCHIVE, anyActive ? "The merged record is active" : "The merged record stays archived");
        }
        add(heading("Who will see more than before"));
        if (seeMore.isEmpty()) {
            add(quiet("Nobody: everybody who has access already sees all of it."));
        } else {
            var people = new Div();
            people.addClassName("t-merge-people");
            seeMore.forEach(holder -> people.add(new PersonLine(
                    holder.name(), holder.partner() ? "will see what the other records hold" : "", holder.partner())));
            add(people);
        }
        add(
                quiet(
                        "The other records will be removed; links to them open the merged one. You can undo this for 30 days."));
    }

    private void fact(Icons icon, String words) {
        var line = new Div(icon.create(), new Span(words));
        line.addClassName("t-fact");
        add(line);
    }

    private static H3 heading(String words) {
        var heading = new H3(words);
        heading.addClassName("t-h3");
        return heading;
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassNames("t-sub", "t-wrap");
        return span;
    }
}
