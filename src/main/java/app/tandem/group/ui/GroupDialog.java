package app.tandem.group.ui;

import app.tandem.access.Action;
import app.tandem.group.GroupChoice;
import app.tandem.group.Groups;
import app.tandem.group.PutInGroup;
import app.tandem.group.TakeFromGroup;
import app.tandem.operation.Request;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.operation.ui.PreviewPane;
import app.tandem.operation.ui.Submittable;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/** The dialog to add contacts to one of the actor's own groups, or to remove them (R44). */
public class GroupDialog extends Dialog {

    private final Groups groups;
    private final OpenOperation opened;
    private final boolean adds;
    private final GroupField field;
    private final PreviewPane consequences;
    private final SubmitButton submit = new SubmitButton("Submit", this::submit);

    /** For {@link Action#PUT_IN_GROUP} or {@link Action#TAKE_FROM_GROUP}. */
    GroupDialog(Groups groups, OpenOperation opened, Action action) {
        this.groups = groups;
        this.opened = opened;
        this.adds = action == Action.PUT_IN_GROUP;
        int selected = opened.selected();
        this.field = new GroupField(selected, adds, this::refresh);
        this.consequences = opened.consequences();
        consequences.onPreview(this::previewed);
        addClassName("w-m");
        DialogHead.of(this, adds ? "Add to group" : "Remove from group", Amount.contacts(selected), this::close);
        add(field, consequences);
        footer();
        offer();
        addOpenedChangeListener(shown -> field.focus());
        opened.belongTo(this);
    }

    private void footer() {
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, submit);
    }

    /** Offers for removal only groups with a selected contact; a single one is preselected. */
    private void offer() {
        var choices = groups.choices(opened.actor(), opened.id()).stream()
                .filter(choice -> adds || choice.contacts() > 0)
                .toList();
        field.offer(choices);
        field.setHelperText(choices.isEmpty() ? nothingYet() : null);
        if (!adds && choices.size() == 1) {
            field.setValue(choices.getFirst());
        }
    }

    private String nothingYet() {
        return adds
                ? "You have no groups yet: type the name of your first one."
                : "None of these contacts is in one of your groups.";
    }

    private void refresh() {
        submit.idle(List.of());
        consequences.clear();
        field.chosen().ifPresentOrElse(choice -> whileItIsThere(request(choice), consequences::show), () -> {
            if (!field.isEmpty()) {
                field.demand();
            }
        });
    }

    private void previewed(Preview preview) {
        Submittable.show(submit, preview, "Nothing would change.", "The reasons are under “What will happen”.");
    }

    private boolean submit() {
        field.chosen().ifPresentOrElse(choice -> whileItIsThere(request(choice), this::submit), field::demand);
        return opened.isOver();
    }

    private void submit(Request request) {
        opened.submit(request, this::close);
    }

    /** The group may have been deleted in another window. */
    private void whileItIsThere(Request request, Consumer<Request> then) {
        try {
            then.accept(request);
        } catch (NoSuchElementException deleted) {
            offer();
            field.refuse("This group is no longer there. Select another one.");
        }
    }

    private Request request(GroupChoice choice) {
        if (!adds) {
            return Request.of(new TakeFromGroup(choice.group()));
        }
        return Request.of(
                GroupField.isNew(choice) ? new PutInGroup(choice.group().name()) : new PutInGroup(choice.group()));
    }
}
