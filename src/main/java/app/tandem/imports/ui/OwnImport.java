package app.tandem.imports.ui;

import app.tandem.imports.ImportRefused;
import app.tandem.imports.ImportSettings;
import app.tandem.imports.ImportSummary;
import app.tandem.imports.Imports;
import app.tandem.imports.mapping.ImportField;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.UI;

/** The import of a page, and whose it is. */
record OwnImport(Imports imports, FileWork work, UserId viewer, long id) {

    ImportSummary summary() {
        return imports.find(viewer, id);
    }

    ImportSettings settings() {
        return imports.settings(viewer, id);
    }

    /** "owner: you". */
    String owner() {
        var mapping = settings().mapping();
        if (mapping != null && !mapping.columns(ImportField.OWNER_EMAIL).isEmpty()) {
            return "owners from the file";
        }
        var owner = settings().choices().owner();
        return "owner: "
                + (owner == null || owner.equals(viewer)
                        ? "you"
                        : imports.owners(viewer).stream()
                                .filter(person -> person.id().equals(owner))
                                .map(Person::name)
                                .findFirst()
                                .orElse("somebody whom you do not supervise any more"));
    }

    /**
     * Keeps other settings; shows where it stands if it was started elsewhere meanwhile. Returns how many corrected cells are
     * forgotten, since the file is cut into other ones.
     */
    int keep(ImportSettings other) {
        if (other.equals(settings())) {
            return 0;
        }
        try {
            work.stop(id);
            return imports.keep(viewer, id, other);
        } catch (ImportRefused started) {
            Toast.idle(started.sentence(), "");
            UI.getCurrent().navigate(ImportPages.of(id));
            return 0;
        }
    }
}
