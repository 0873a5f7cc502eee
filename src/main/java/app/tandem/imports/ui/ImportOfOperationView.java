package app.tandem.imports.ui;

import app.tandem.audit.OperationId;
import app.tandem.imports.Imports;
import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.NoSuchElementException;

/** Leads from an operation to the import that it ran. */
@Route(ImportPages.LIST + "/operation/:operation")
@PermitAll
class ImportOfOperationView extends Div implements BeforeEnterObserver {

    private final Imports imports;
    private final UserId viewer;

    ImportOfOperationView(Imports imports, CurrentUser current) {
        this.imports = imports;
        this.viewer = current.id();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var number = event.getRouteParameters().get("operation").flatMap(ImportPages::number);
        try {
            var found = imports.find(viewer, new OperationId(number.orElse(0L)));
            event.forwardTo(ImportPages.of(found.id()));
        } catch (NoSuchElementException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }
}
