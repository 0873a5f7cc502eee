package app.tandem.shell.parts;

import com.vaadin.flow.data.provider.DataCommunicator;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Collections;
import java.util.HashMap;

/** A combo box's updates that its browser has not confirmed; each keeps the rows it dropped. */
final class Unconfirmed {

    /** Open to subclasses, but those of a field of choices are made by Vaadin. */
    private static final VarHandle KEPT = kept();

    private Unconfirmed() {}

    private static VarHandle kept() {
        try {
            return MethodHandles.privateLookupIn(DataCommunicator.class, MethodHandles.lookup())
                    .findVarHandle(DataCommunicator.class, "passivatedByUpdate", HashMap.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Vaadin keeps the updates of a field elsewhere now", e);
        }
    }

    /** How many there are. */
    static int of(DataCommunicator<?> rows) {
        return updates(rows).size();
    }

    /** Confirms the oldest updates itself while the limit is exceeded. */
    static void bound(DataCommunicator<?> rows) {
        while (of(rows) >= BoundedGrid.UNCONFIRMED) {
            rows.confirmUpdate(Collections.min(updates(rows).keySet()));
        }
    }

    @SuppressWarnings("unchecked")
    private static HashMap<Integer, ?> updates(DataCommunicator<?> rows) {
        return (HashMap<Integer, ?>) KEPT.get(rows);
    }
}
