package app.tandem.imports.ui;

import app.tandem.imports.LookedAt;
import app.tandem.imports.file.ReadAs;
import app.tandem.imports.ui.FileWork.Turn;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Step 2: where the columns go, and how the file is read. */
class MapStep extends StepPart {

    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final OwnImport own;
    private @Nullable MapBoard board;
    private String failure = "";

    MapStep(OwnImport own) {
        this.own = own;
        addClassName("t-import-map");
        look(own.settings().as());
    }

    private void look(ReadAs as) {
        board = null;
        failure = "";
        Turn<LookedAt> turn = own.work()
                .begin(own.id(), List.of("look", as), now -> own.imports().look(own.viewer(), own.id(), as));
        if (turn.isOver(PATIENCE)) {
            show(turn);
        } else {
            removeAll();
            add(new Waiting<>("Reading the file…", turn, this::show));
            changed();
        }
    }

    private void show(Turn<LookedAt> turn) {
        removeAll();
        turn.result().ifPresentOrElse(this::show, () -> refuse(turn.failure()));
        changed();
    }

    private void show(LookedAt look) {
        own.keep(own.settings().mapping(look.mapping()));
        board = new MapBoard(own, look, this::changed, this::read);
        add(board);
    }

    private void read(ReadAs as) {
        own.keep(own.settings().reading(as));
        look(as);
    }

    private void refuse(String sentence) {
        failure = sentence;
        var words = new Span(sentence);
        words.addClassName("t-line");
        var text = new Div(words);
        text.addClassName("t-callout-text");
        if (!own.settings().as().equals(ReadAs.GUESSED)) {
            text.add(new Button("Read it as guessed", click -> read(ReadAs.GUESSED)));
        }
        var callout = new Div(Icons.WARNING.create(), text);
        callout.addClassNames("t-callout", "lose", "t-import-refusal");
        callout.getElement().setAttribute("role", "alert");
        add(callout);
    }

    @Override
    String next() {
        return "Next: Owner and choices";
    }

    @Override
    List<String> missing() {
        if (board != null) {
            return board.missing();
        }
        return List.of(failure.isEmpty() ? "The file is still being read." : "The file cannot be read so.");
    }

    @Override
    boolean waits() {
        return board == null && failure.isEmpty();
    }

    @Override
    int rows() {
        return board == null ? 0 : board.rows();
    }

    @Override
    boolean goOn() {
        return board != null;
    }
}
