package app.tandem.shell.parts;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridArrayUpdater;
import com.vaadin.flow.data.provider.CompositeDataGenerator;
import com.vaadin.flow.data.provider.DataCommunicator;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.function.ValueProvider;
import java.util.Collections;
import java.util.Set;

/**
 * A grid with bounded memory. Vaadin keeps rows that left the screen until the browser confirms; a forged client never
 * does.
 */
public abstract class BoundedGrid<T> extends Grid<T> {

    /** How many unconfirmed updates are allowed; browsers confirm each with their next request. */
    static final int UNCONFIRMED = 50;

    private static final int PAGE = 50;

    /** Empty, without columns. */
    protected BoundedGrid() {
        super(PAGE, new Builder<T>());
    }

    @Override
    protected void refreshViewport() {
        ((Rows<T>) getDataCommunicator()).refreshViewport();
    }

    /** How many updates await confirmation and so keep the rows they dropped. */
    int updatesKept() {
        return ((Rows<T>) getDataCommunicator()).kept();
    }

    private static final class Builder<T> extends DataCommunicatorBuilder<T, GridArrayUpdater> {

        @Override
        protected DataCommunicator<T> build(
                Element grid,
                CompositeDataGenerator<T> cells,
                GridArrayUpdater updater,
                SerializableSupplier<ValueProvider<T, String>> unused) {
            return new Rows<>(grid, cells, updater);
        }
    }

    private static final class Rows<T> extends DataCommunicator<T> {

        Rows(Element grid, CompositeDataGenerator<T> cells, GridArrayUpdater updater) {
            super(cells, updater, rows -> grid.callJsFunction("$connector.updateFlatData", rows), grid.getNode());
        }

        @Override
        public void refreshViewport() {
            super.refreshViewport();
        }

        int kept() {
            return passivatedByUpdate.size();
        }

        /** Called once per update, with the rows that it drops. */
        @Override
        protected Set<String> getPassivatedKeys(Set<String> before) {
            while (passivatedByUpdate.size() >= UNCONFIRMED) {
                doUnregister(Collections.min(passivatedByUpdate.keySet()));
            }
            return super.getPassivatedKeys(before);
        }
    }
}
