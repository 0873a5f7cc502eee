package app.tandem.imports.ui;

import app.tandem.audit.OperationId;
import app.tandem.imports.Imports;
import app.tandem.operation.Change;
import app.tandem.operation.log.OwnPage;
import app.tandem.people.UserId;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads whoever imported from the operations of an import, its run and its reversal, to its own page (R48). */
@Component
class PageOfImport implements OwnPage {

    private final Imports imports;

    PageOfImport(Imports imports) {
        this.imports = imports;
    }

    @Override
    public Optional<Change.Link> of(UserId viewer, OperationId operation) {
        try {
            var found = imports.find(viewer, operation);
            return Optional.of(new Change.Link("Open the import", ImportPages.of(found.id()), false));
        } catch (NoSuchElementException none) {
            return Optional.empty();
        }
    }
}
