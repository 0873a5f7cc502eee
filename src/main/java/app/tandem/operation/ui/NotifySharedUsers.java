package app.tandem.operation.ui;

import app.tandem.operation.OperationId;
import app.tandem.operation.Operations;
import app.tandem.people.UserId;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Set;

/** The box in which users are ticked who are told besides, among those with whom the contacts were shared (R47, R6a). */
public class NotifySharedUsers extends Dialog {

    public NotifySharedUsers(
            Operations operations,
            UserId actor,
            OperationId operation,
            Set<UserId> ticked,
            SerializableConsumer<Set<UserId>> onSave) {}
}
