package app.tandem.contact.ui;

import app.tandem.access.Action;
import app.tandem.contact.LineOrder;
import app.tandem.contact.Selection;
import app.tandem.contact.ui.groups.GroupDialog;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.Result;
import app.tandem.operation.ui.ArchiveDialog;
import app.tandem.operation.ui.DeleteDialog;
import app.tandem.operation.ui.ExportDialog;
import app.tandem.operation.ui.OperationDone;
import app.tandem.operation.ui.ResultToast;
import app.tandem.operation.ui.SharePanel;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.transfer.ui.ChangeOwnerWizard;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.function.SerializableSupplier;

/** Opens the panel, box or wizard of an action on a selection, beside or over the list or the record. */
public class ActionsPlace {

    private final Operations operations;
    private final People people;
    private final UserId actor;
    private final MasterDetailLayout layout;
    private final OperationDone onDone;
    private final SerializableSupplier<LineOrder> order;

    /** In this layout; is told the result before its toast is shown. */
    public ActionsPlace(
            Operations operations, People people, UserId actor, MasterDetailLayout layout, OperationDone onDone) {
        this(operations, people, actor, layout, () -> LineOrder.NONE, onDone);
    }

    /** The same, over a list: its exports are in the order that it has when they are made. */
    public ActionsPlace(
            Operations operations,
            People people,
            UserId actor,
            MasterDetailLayout layout,
            SerializableSupplier<LineOrder> order,
            OperationDone onDone) {
        this.order = order;
        this.operations = operations;
        this.people = people;
        this.actor = actor;
        this.layout = layout;
        this.onDone = onDone;
    }

    /** Fixes the selection for this action (R45); another panel that is open gives way. */
    public void open(Action action, Selection selection) {
        switch (action) {
            case SHARE -> layout.setDetail(panel(selection, SharePanel.Mode.SHARE));
            case ASSIGN -> layout.setDetail(panel(selection, SharePanel.Mode.ASSIGN));
            case CHANGE_OWNER -> new ChangeOwnerWizard(operations, people, actor, selection, this::done).open();
            case PUT_IN_GROUP, TAKE_FROM_GROUP ->
                new GroupDialog(operations, people, actor, selection, action, this::done).open();
            case DELETE -> new DeleteDialog(operations, people, actor, selection, this::done).open();
            case EXPORT -> new ExportDialog(operations, people, actor, selection, order.get(), this::done).open();
            case ARCHIVE, ACTIVATE ->
                new ArchiveDialog(operations, people, actor, selection, action, this::done).open();
            default -> throw new IllegalArgumentException(action.name());
        }
    }

    /** Opens the slide-out that shares, with this person chosen. */
    public void shareWith(Person person, Selection selection) {
        var panel = panel(selection, SharePanel.Mode.SHARE);
        panel.choose(person);
        layout.setDetail(panel);
    }

    private SharePanel panel(Selection selection, SharePanel.Mode mode) {
        return new SharePanel(operations, people, actor, selection, mode, () -> layout.setDetail(null), this::done);
    }

    /** Answers, whatever opened the operation. */
    public void done(Result result, Request request) {
        if (layout.isAttached()) { // a long one may be over when another page is shown
            onDone.done(result, request);
        }
        ResultToast.show(operations, people, actor, result, request, this::done);
    }
}
