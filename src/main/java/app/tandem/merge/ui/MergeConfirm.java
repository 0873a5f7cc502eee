package app.tandem.merge.ui;

import app.tandem.merge.MergeDraft;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.PersonLine;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks before a merge, naming who will see more; asks once more where the records have no name, e-mail or phone number in
 * common (R19).
 */
class MergeConfirm extends Dialog {

    private final MergeDraft draft;
    private final Command onMerge;
    private final Button cancel = new Button("Cancel", click -> close());
    private final SubmitButton merge;

    /** @param seeMore who will see more than before, partners first */
    MergeConfirm(MergeDraft draft, List<MergeDraft.Holder> seeMore, Command onMerge) {
        this.draft = draft;
        this.onMerge = onMerge;
        this.merge = new SubmitButton("Merge " + Amount.contacts(draft.sides().size()), this::answer);
        addClassName("w-m");
        DialogHead.of(this, "Merge " + Amount.contacts(draft.sides().size()), "", this::close);
        add(line(names() + " become one record. The other "
                + (draft.sides().size() == 2 ? "record is removed" : "records are removed") + ", and links to "
                + (draft.sides().size() == 2 ? "it" : "them") + " open the merged one."));
        whoSeesMore(seeMore);
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        cancel.setAutofocus(true);
        getFooter().add(cancel, merge);
    }

    private void whoSeesMore(List<MergeDraft.Holder> seeMore) {
        if (seeMore.isEmpty()) {
            add(line("Nobody will see more than before."));
            return;
        }
        var heading = new H3("Will see more than before");
        heading.addClassName("t-h3");
        var people = new Div();
        people.addClassName("t-merge-people");
        seeMore.forEach(holder -> people.add(new PersonLine(holder.name(), "", holder.partner())));
        add(heading, people);
    }

    private boolean answer() {
        if (draft.unlikely()) {
            askAgain();
            return true;
        }
        return go();
    }

    /** They look like different people. */
    private void askAgain() {
        removeAll();
        setHeaderTitle("Are these the same person?");
        var warning = line(names() + " have no name, e-mail or phone number in common.");
        warning.addClassNames("t-callout", "lose");
        add(warning, line("Merging two different people mixes their notes, tasks and loans."));
        var all = new SubmitButton("Merge anyway", this::go);
        all.addThemeVariants(ButtonVariant.ERROR);
        getFooter().removeAll();
        getFooter().add(cancel, all);
        cancel.focus();
    }

    private boolean go() {
        close();
        onMerge.execute();
        return true;
    }

    private String names() {
        return draft.sides().stream().map(side -> side.record().name()).collect(Collectors.joining(" and "));
    }

    private static Paragraph line(String words) {
        var line = new Paragraph(words);
        line.addClassName("t-line");
        return line;
    }
}
