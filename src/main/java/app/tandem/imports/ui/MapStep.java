package app.tandem.imports.ui;

import app.tandem.imports.LookedAt;
import app.tandem.imports.file.ReadAs;
import app.tandem.imports.mapping.CarriedMapping;
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
    private ReadAs as;
    /** The choice that had the file read anew; empty for none. */
    private String changed = "";
    /** The last reading under which something was changed, else the first one: its changes are carried over. */
    private @Nullable MapBoard source;

    private @Nullable MapBoard board;
    private String failure = "";

    MapStep(OwnImport own) {
        this.own = own;
        this.as = own.settings().as();
        addClassName("t-import-map");
        look();
    }

    private void look() {
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

    /** Only what could be read is kept: whoever leaves meanwhile finds what they chose before. */
    private void show(LookedAt look) {
        var earlier = source;
        var carried = earlier == null ? null : carried(earlier, look);
        var mapping = carried == null ? look.mapping() : carried.mapping();
        var settings = own.settings();
        int forgotten = own.keep(
                settings.as().equals(as) && carried == null
                        ? settings.mapping(mapping)
                        : settings.reading(as).mapping(mapping));
        var now = new MapBoard(own, look, mapping, this::changed, this::read);
        board = now;
        source = earlier == null ? now : earlier;
        if (carried != null) {
            ReadAnew.of(carried, forgotten).ifPresent(this::add);
        }
        add(now);
        if (!changed.isEmpty()) {
            now.focus(changed);
        }
    }

    private CarriedMapping carried(MapBoard earlier, LookedAt look) {
        var was = earlier.look();
        return CarriedMapping.of(
                new CarriedMapping.Reading(was.shape().headers(), was.suggested()),
                earlier.mapping(),
                new CarriedMapping.Reading(look.shape().headers(), look.suggested()),
                was.shape().as().placesAs(look.shape().as()));
    }

    private void read(ReadAs other, String choice) {
        if (board != null && board.isTouched()) {
            source = board;
        }
        as = other;
        changed = choice;
        look();
    }

    private void refuse(String sentence) {
        failure = sentence;
        var words = new Span(sentence);
        words.addClassName("t-line");
        var text = new Div(words);
        text.addClassName("t-callout-text");
        var back = source == null ? ReadAs.GUESSED : own.settings().as();
        if (!as.equals(back)) {
            var button = new Button(
                    source == null ? "Read it as guessed" : "Read it as before", click -> read(back, changed));
            text.add(button);
            button.focus();
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
