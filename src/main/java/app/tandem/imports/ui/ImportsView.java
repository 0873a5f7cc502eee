package app.tandem.imports.ui;

import app.tandem.imports.ImportRefused;
import app.tandem.imports.ImportSummary;
import app.tandem.imports.Imports;
import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.NoSuchElementException;

/** "Import": takes a file, and lists what was imported before (R31). */
@Route(ImportPages.LIST)
@PageTitle("Import · Tandem")
@Menu(title = "Import", order = 120, icon = "download")
@PermitAll
class ImportsView extends Div {

    private static final int LATEST = 25;

    private final Imports imports;
    private final FileWork work;
    private final UserId viewer;
    private final Div earlier = new Div();

    ImportsView(Imports imports, FileWork work, CurrentUser current) {
        this.imports = imports;
        this.work = work;
        this.viewer = current.id();
        addClassNames("t-page", "t-import");
        setSizeFull();
        var place = new Div(new ImportSteps(ImportStep.UPLOAD), new FileUpload(imports, current), earlier);
        place.addClassNames("t-import-place", "t-import-first");
        earlier.addClassName("t-import-earlier");
        add(place);
        list();
    }

    private void list() {
        var latest = imports.latest(viewer, LATEST);
        var title = new H2("Earlier imports");
        title.addClassName("t-h2");
        earlier.removeAll();
        earlier.add(title);
        if (latest.isEmpty()) {
            var none = new Paragraph("You have not imported anything yet.");
            none.addClassNames("t-sub", "t-line");
            earlier.add(none);
        } else {
            earlier.add(new EarlierImports(latest, this::askToDelete));
        }
    }

    private void askToDelete(ImportSummary one) {
        new Ask(
                        "Delete this import?",
                        one.fileName()
                                + " and everything that was chosen for it are deleted. Your contacts stay as they are.",
                        "Delete import",
                        "Keep it",
                        () -> delete(one))
                .destroys()
                .open();
    }

    private void delete(ImportSummary one) {
        try {
            work.stop(one.id());
            imports.discard(viewer, one.id());
            Toast.done("Import deleted", one.fileName());
        } catch (ImportRefused started) {
            Toast.idle(started.sentence(), "");
        } catch (NoSuchElementException gone) {
            Toast.idle("This import is gone already.", "");
        }
        list();
    }
}
