package app.tandem.operation.ui.relationship;

import app.tandem.audit.OperationId;
import app.tandem.operation.Operations;
import app.tandem.operation.preview.SharedUser;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The dialog to tick shared users who are notified too (R47, R6a). */
public class NotifySharedUsers extends Dialog {

    private final Operations operations;
    private final UserId actor;
    private final OperationId operation;
    private final List<SharedUserRow> rows;

    /** Opens with these users ticked; Save returns the ticked ones. */
    public NotifySharedUsers(OpenOperation opened, Set<UserId> ticked, SerializableConsumer<Set<UserId>> onSave) {
        this.operations = opened.operations();
        this.actor = opened.actor();
        this.operation = opened.id();
        this.rows = operations.sharedUsers(actor, operation).stream()
                .map(user -> row(user, ticked))
                .toList();
        addClassName("w-m");
        DialogHead.of(this, "Notify Shared Users", Amount.contacts(operations.selected(actor, operation)), this::close);
        if (rows.isEmpty()) {
            add(
                    quiet(
                            operations.knowsAllRelations(actor, operation)
                                    ? "None of these contacts has been shared."
                                    : "None of these contacts has been shared with anybody you can see."),
                    foot());
        } else {
            add(
                    quiet("People any of these contacts was already shared with. Those you tick get one message"
                            + " about the contacts they can see."),
                    list(),
                    foot());
        }
        footer(onSave);
    }

    private void footer(SerializableConsumer<Set<UserId>> onSave) {
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var save = new SubmitButton("Save", () -> {
            onSave.accept(rows.stream()
                    .filter(SharedUserRow::isTicked)
                    .map(SharedUserRow::user)
                    .collect(Collectors.toSet()));
            close();
            return true;
        });
        getFooter().add(cancel, save);
    }

    private SharedUserRow row(SharedUser user, Set<UserId> ticked) {
        var id = user.person().id();
        return new SharedUserRow(
                user, ticked.contains(id), limit -> operations.sharedContacts(actor, operation, id, limit));
    }

    private Div list() {
        var list = new Div();
        list.addClassName("t-list");
        rows.forEach(list::add);
        return list;
    }

    private Div foot() {
        var foot = new Div(quiet("Assignments are not listed here"), spacer());
        foot.addClassName("t-list-foot");
        if (!rows.isEmpty()) {
            var all = new Button("Tick all " + Amount.number(rows.size()), click -> rows.forEach(SharedUserRow::tick));
            all.addThemeVariants(ButtonVariant.TERTIARY);
            all.addClassName("t-link");
            foot.add(all);
        }
        return foot;
    }

    private static Span quiet(String text) {
        var line = new Span(text);
        line.addClassName("t-sub");
        return line;
    }

    private static Span spacer() {
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        return spacer;
    }
}
