package app.tandem.merge.ui;

import app.tandem.audit.OperationId;
import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.InvalidContact;
import app.tandem.merge.MergeDraft;
import app.tandem.merge.MergeOutdated;
import app.tandem.merge.MergeUndos;
import app.tandem.merge.NotUndoable;
import app.tandem.merge.UndoDraft;
import app.tandem.operation.log.OwnUndo;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PersonLine;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** "Undo merge": what comes back, what is set back, who gains and loses sight, what stays as it is (R19, R46). */
class UndoMergeDialog extends Dialog {

    private final MergeUndos undos;
    private final UserId viewer;
    private final OwnUndo.Done done;
    private final Div body = new Div();
    private UndoDraft draft;

    private UndoMergeDialog(MergeUndos undos, UserId viewer, UndoDraft draft, OwnUndo.Done done) {
        this.undos = undos;
        this.viewer = viewer;
        this.draft = draft;
        this.done = done;
        addClassName("w-m");
        DialogHead.of(this, "Undo merge", "Merged " + ReaderTime.minute(draft.mergedAt()), this::close);
        body.addClassName("t-undo-merge");
        add(body);
        show();
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var submit = new SubmitButton("Undo merge", this::submit);
        submit.withIcon(Icons.UNDO);
        getFooter().add(cancel, submit);
    }

    /** Opens it, or says why the merge can no longer be undone. */
    static void open(MergeUndos undos, UserId viewer, OperationId merge, OwnUndo.Done done) {
        try {
            new UndoMergeDialog(undos, viewer, undos.draft(viewer, merge), done).open();
        } catch (NotUndoable late) {
            Toast.refused("This merge can no longer be undone", String.valueOf(late.getMessage()));
        } catch (ContactNotFound gone) {
            Toast.refused("This merge can no longer be undone", "The merged record is no longer in your account.");
        }
    }

    private void show() {
        body.removeAll();
        draft.back().forEach(back -> {
            heading(back.name() + " comes back");
            fact(Icons.CHECK, holds(back));
            if (!back.groups().isEmpty()) {
                fact(Icons.GROUPS, "Groups: " + String.join(", ", back.groups()));
            }
            if (!back.loans().isEmpty()) {
                fact(Icons.CHECK, "Loans: " + String.join(", ", back.loans()));
            }
            people("Will have access to it again", back.sees());
        });
        heading(draft.name() + " stays");
        fact(Icons.CHECK, "With everything that was added since");
        if (!draft.fields().isEmpty()) {
            fact(Icons.UNDO, "As before the merge: " + String.join(", ", draft.fields()));
        }
        if (draft.archivedAgain()) {
            fact(Icons.ARCHIVE, "Archived again, as before the merge");
        }
        people("Will no longer see it", draft.lose());
        if (!draft.left().isEmpty()) {
            heading("What stays as it is");
            var list = new UnorderedList();
            list.addClassNames("t-op-not-back", "t-sub2");
            draft.left().forEach(line -> list.add(new ListItem(line)));
            body.add(list);
        }
    }

    private static String holds(UndoDraft.Back back) {
        List<String> parts = new ArrayList<>();
        if (back.notes() > 0) {
            parts.add(Amount.number(back.notes()) + (back.notes() == 1 ? " note" : " notes"));
        }
        if (back.tasks() > 0) {
            parts.add(Amount.number(back.tasks()) + (back.tasks() == 1 ? " task" : " tasks"));
        }
        parts.add("all its values and activity");
        return "With " + String.join(", ", parts);
    }

    private void people(String title, List<MergeDraft.Holder> holders) {
        if (!holders.isEmpty()) {
            var label = new Span(title);
            label.addClassName("t-sub");
            var people = new Div();
            people.addClassName("t-merge-people");
            holders.forEach(holder -> people.add(new PersonLine(holder.name(), "", holder.partner())));
            body.add(label, people);
        }
    }

    private void heading(String words) {
        var heading = new H3(words);
        heading.addClassName("t-h3");
        heading.getElement().setAttribute("dir", "auto");
        body.add(heading);
    }

    private void fact(Icons icon, String words) {
        var line = new Div(icon.create(), new Span(words));
        line.addClassName("t-fact");
        body.add(line);
    }

    private boolean submit() {
        try {
            undos.undo(viewer, draft);
            close();
            var names = draft.back().stream().map(UndoDraft.Back::name).collect(Collectors.joining(", "));
            var open = new Anchor("contacts/" + draft.back().getFirst().id().value(), "Open");
            open.addClassName("t-link");
            Toast.done("Merge undone", names + (draft.back().size() == 1 ? " is back" : " are back"), open);
            done.run();
            return true;
        } catch (MergeOutdated outdated) {
            return again();
        } catch (NotUndoable | ContactNotFound | ActionRefused | InvalidContact late) {
            close();
            Toast.refused("Not undone", late instanceof ContactNotFound ? "" : String.valueOf(late.getMessage()));
            return false;
        }
    }

    /** Something changed meanwhile: it is shown before it is asked again (R46). */
    private boolean again() {
        try {
            draft = undos.draft(viewer, draft.merge());
            show();
            Toast.idle("Not undone yet", "Something has changed since you looked. This is what would happen now.");
        } catch (NotUndoable | ContactNotFound late) {
            close();
            Toast.refused("This merge can no longer be undone", "");
        }
        return false;
    }
}
