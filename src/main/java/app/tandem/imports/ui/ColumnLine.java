package app.tandem.imports.ui;

import app.tandem.imports.mapping.ImportField;
import app.tandem.imports.mapping.Mapping;
import app.tandem.imports.mapping.Question;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.BoundedComboBox;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.ArrayList;
import java.util.List;

/** One column: its header, samples, where it goes, how many rows fill it, and below what is asked of it. */
class ColumnLine extends ListItem {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SOURCE = 40;

    private final int column;
    private final Columns columns;
    private final MapBoard.Retarget retarget;
    private final SerializableBiConsumer<ImportField, Mapping.Together> together;
    private final BoundedComboBox<ImportField> field = new BoundedComboBox<>();
    private final Div below = new Div();
    private final List<QuestionBox> boxes = new ArrayList<>();
    private final Span note = new Span();
    private final TextField source = new TextField();
    private final Div ids = new Div();
    private Mapping last = new Mapping(List.of());
    private boolean showing;

    ColumnLine(
            int column,
            Columns columns,
            SerializableBiConsumer<ImportField, Integer> choose,
            MapBoard.Retarget retarget,
            SerializableBiConsumer<ImportField, Mapping.Together> together) {
        this.column = column;
        this.columns = columns;
        this.retarget = retarget;
        this.together = together;
        var header = columns.header(column);
        var survey = columns.survey(column);
        var name = new Span(header);
        name.addClassName("t-map-name");
        name.setTitle(header);
        field.setItems(Columns.FIELDS);
        field.setItemLabelGenerator(ImportField::label);
        field.setPlaceholder("Not imported");
        field.setClearButtonVisible(true);
        field.setAriaLabel("Field for " + header);
        field.addClassName("t-map-field");
        field.addValueChangeListener(change -> {
            if (!showing) {
                choose.accept(change.getValue(), column);
            }
        });
        var filled = new Span(new Text(Amount.number(survey.filled())), ShareTable.unheaded(" filled"));
        filled.addClassNames("t-map-filled", "t-num");
        var line = new Div(name, samples(survey.samples()), Icons.ARROW_RIGHT.create(), field, filled);
        line.addClassName("t-map-line");
        note.addClassNames("t-sub", "t-map-note");
        below.addClassName("t-map-below");
        addClassName("t-map-column");
        add(line, note, ids(header), below);
    }

    private static Div samples(List<String> values) {
        var samples = new Div();
        samples.addClassName("t-map-samples");
        for (int at = 0; at < SAMPLES; at++) {
            var value = at < values.size() ? values.get(at) : "–";
            var sample = new Span(value);
            sample.setTitle(value);
            sample.setClassName("t-none", at >= values.size());
            samples.add(sample);
        }
        return samples;
    }

    private Div ids(String header) {
        source.setAriaLabel("System of the ids in " + header);
        source.setMaxLength(LONGEST_SOURCE);
        source.addValueChangeListener(change -> {
            if (!showing && change.isFromClient()) {
                rename(change.getValue().strip());
            }
        });
        var words = new Span("Ids of");
        words.addClassName("t-sub");
        ids.add(words, source);
        ids.addClassName("t-map-ids");
        return ids;
    }

    private void rename(String system) {
        source.setInvalid(system.isEmpty());
        source.setErrorMessage("Enter the system that these ids are of.");
        if (!system.isEmpty()) {
            retarget.to(last.targets().get(column).source(system), column);
        }
    }

    /** Shows where it goes now, and what is asked. */
    void show(Mapping mapping, List<Question> questions) {
        showing = true;
        last = mapping;
        var target = mapping.targets().get(column);
        field.setValue(Columns.field(mapping, column));
        note.setText(
                mapping.field(column) == ImportField.OPTED_OUT
                        ? "Adds opt-outs of e-mail, and removes none: they stay if the import is reverted."
                        : target.turned() ? "Yes in this column means that it may not be." : "");
        note.setVisible(!note.getText().isEmpty());
        ids.setVisible(
                target.field() == ImportField.EXTERNAL_ID && !target.source().isEmpty());
        if (!source.isInvalid()) {
            source.setValue(target.source());
        }
        boxes.removeIf(box -> {
            boolean gone = questions.stream().noneMatch(box::fits);
            if (gone) {
                below.remove(box);
            }
            return gone;
        });
        for (var question : questions) {
            box(question).show(question, mapping);
        }
        showing = false;
    }

    private QuestionBox box(Question question) {
        return boxes.stream().filter(box -> box.fits(question)).findFirst().orElseGet(() -> {
            var box = QuestionBox.of(question, columns, retarget, together);
            boxes.add(box);
            below.add(box);
            return box;
        });
    }

    /** Puts the keyboard into the choice of its field. */
    void focus() {
        field.focus();
    }
}
