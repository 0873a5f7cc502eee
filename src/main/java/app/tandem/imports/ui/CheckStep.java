package app.tandem.imports.ui;

import app.tandem.imports.CheckedImport;
import app.tandem.imports.Choices;
import app.tandem.imports.ImportRefused;
import app.tandem.imports.ui.FileWork.Turn;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Step 4: what will happen with each row, before anything is saved; bad cells are corrected here (R31, R46). */
class CheckStep extends StepPart {

    private static final Duration PATIENCE = Duration.ofMillis(700);

    /** What is worked on with the file. */
    static final String WORK = "check";

    private final OwnImport own;
    private @Nullable CheckedImport checked;
    private String failure = "";
    private boolean modeChanged;

    CheckStep(OwnImport own) {
        this.own = own;
        addClassName("t-import-check");
        if (own.summary().checked()) {
            show(own.imports().checked(own.viewer(), own.id()));
        } else {
            check();
        }
    }

    /** "Overwrite it". */
    static String mode(boolean overwrites) {
        return overwrites ? "Overwrite it" : "Fill only what is empty";
    }

    private void check() {
        checked = null;
        failure = "";
        var today = ReaderTime.today();
        Turn<CheckedImport> turn =
                own.work().begin(own.id(), WORK, now -> own.imports().check(own.viewer(), own.id(), today, now::at));
        if (turn.isOver(PATIENCE)) {
            show(turn);
        } else {
            removeAll();
            add(new Waiting<>("Checking the rows…", turn, this::show));
            changed();
        }
    }

    private void show(Turn<CheckedImport> turn) {
        turn.result().ifPresentOrElse(this::show, () -> refuse(turn.failure()));
    }

    private void refuse(String sentence) {
        failure = sentence;
        removeAll();
        var words = new Span(sentence);
        words.addClassName("t-line");
        var callout = new Div(Icons.WARNING.create(), words);
        callout.addClassNames("t-callout", "lose", "t-import-refusal");
        callout.getElement().setAttribute("role", "alert");
        add(callout);
        changed();
    }

    private void show(CheckedImport found) {
        checked = found;
        removeAll();
        var board = new CheckedBoard(own, found, this::overwrite, this::recount);
        add(board);
        if (modeChanged) {
            modeChanged = false;
            board.focusMode();
        }
        changed();
    }

    private void overwrite(boolean overwrites) {
        var choices = own.settings().choices();
        own.keep(own.settings()
                .choices(new Choices(
                        choices.owner(), choices.leadSource(), choices.group(), choices.shareWith(), overwrites)));
        modeChanged = true;
        check();
    }

    private void recount(CheckedImport now) {
        checked = now;
        changed();
    }

    @Override
    String next() {
        return checked == null ? "Import" : "Import " + Amount.contacts(checked.contacts());
    }

    @Override
    List<String> missing() {
        if (!failure.isEmpty()) {
            return List.of("The rows could not be checked.");
        }
        if (checked == null) {
            return List.of("The rows are still being checked.");
        }
        return checked.contacts() == 0 ? List.of("No row would change anything.") : List.of();
    }

    @Override
    boolean waits() {
        return checked == null && failure.isEmpty();
    }

    @Override
    int rows() {
        return checked == null ? 0 : checked.rows();
    }

    @Override
    boolean goOn() {
        try {
            own.imports().submit(own.viewer(), own.id());
            return true;
        } catch (ImportRefused refused) {
            Toast.idle(refused.sentence(), "");
        } catch (NoSuchElementException gone) {
            Toast.idle("This import is gone.", "");
        }
        return false;
    }
}
