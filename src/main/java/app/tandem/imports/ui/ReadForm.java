package app.tandem.imports.ui;

import app.tandem.imports.LookedAt;
import app.tandem.imports.file.FileFormat;
import app.tandem.imports.file.FileShape;
import app.tandem.imports.file.ReadAs;
import app.tandem.imports.file.Separator;
import app.tandem.imports.file.encoding.Encoding;
import app.tandem.shell.parts.Amount;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the file is read: characters with samples, separator, sheet, header; a change reads it anew. */
class ReadForm extends Div {

    private static final int HEADERS = 20;
    private static final int ASCII = 0x7f;

    private final Map<String, Select<?>> choices = new HashMap<>();
    private final ReadAs kept;
    private final SerializableBiConsumer<ReadAs, String> onRead;

    /**
     * @param kept what the person chose already; the rest is guessed
     * @param onRead is told how to read it now, and by the label which choice said so
     */
    ReadForm(LookedAt look, ReadAs kept, SerializableBiConsumer<ReadAs, String> onRead) {
        this.kept = kept;
        this.onRead = onRead;
        var shape = look.shape();
        addClassName("t-map-read");
        var title = new H2("How the file is read");
        title.addClassName("t-h3");
        add(title);
        if (shape.format() == FileFormat.TEXT || shape.format() == FileFormat.CARDS) {
            characters(shape);
        }
        var row = new Div();
        row.addClassName("t-map-read-row");
        var separator = shape.separator();
        if (shape.format() == FileFormat.TEXT && separator != null) {
            var choice = new Select<Separator>();
            name(choice, "Separator");
            choice.setItems(Separator.values());
            choice.setItemLabelGenerator(Separator::label);
            choice.setValue(separator);
            choice.addValueChangeListener(change -> onRead.accept(kept.separatedBy(change.getValue()), "Separator"));
            row.add(choice);
        }
        if (shape.sheets().size() > 1) {
            row.add(sheets(shape));
        }
        if (shape.format() != FileFormat.CARDS) {
            row.add(header(shape));
        }
        add(row);
        ragged(look);
    }

    private void name(Select<?> choice, String label) {
        choice.setLabel(label);
        choices.put(label, choice);
    }

    /** Puts the keyboard into that choice. */
    void focus(String label) {
        var choice = choices.get(label);
        if (choice != null) {
            choice.focus();
        }
    }

    private void characters(FileShape shape) {
        var choice = new Select<Encoding>();
        name(choice, "Characters");
        choice.setItems(Encoding.values());
        choice.setItemLabelGenerator(Encoding::label);
        choice.setValue(shape.as().encoding());
        choice.addValueChangeListener(change -> onRead.accept(kept.in(change.getValue()), "Characters"));
        choice.setInvalid(shape.undecodable());
        add(choice);
        var samples = new Div();
        samples.addClassName("t-map-letters");
        samples.setClassName("broken", shape.undecodable());
        shape.samples().forEach(sample -> {
            var row = new Span("Row " + Amount.number(sample.row()));
            row.addClassName("t-sub");
            samples.add(row, marked(sample.text()));
        });
        add(samples);
        if (shape.undecodable()) {
            hint("Some characters have no meaning so. Choose another.");
            choice.addAttachListener(attach -> choice.focus());
        } else if (!shape.samples().isEmpty()) {
            hint((shape.guessed() ? "Guessed. " : "") + "If these look wrong, choose another.");
        }
    }

    /** Marks the letters in which a wrong choice would show. */
    private static Span marked(String text) {
        var whole = new Span();
        whole.addClassName("t-map-letter-text");
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) > ASCII != text.charAt(from) > ASCII) {
                var part = new Span(text.substring(from, at));
                part.setClassName("t-map-letter", text.charAt(from) > ASCII);
                whole.add(part);
                from = at;
            }
        }
        return whole;
    }

    private void hint(String words) {
        var hint = new Span(words);
        hint.addClassNames("t-sub", "t-line");
        add(hint);
    }

    private Select<Integer> sheets(FileShape shape) {
        var choice = new Select<Integer>();
        name(choice, "Sheet");
        choice.setItems(IntStream.range(0, shape.sheets().size()).boxed().toList());
        choice.setItemLabelGenerator(one -> shape.sheets().get(one));
        choice.setValue(shape.as().sheet());
        choice.addValueChangeListener(change -> onRead.accept(kept.sheet(change.getValue()), "Sheet"));
        return choice;
    }

    private Select<Integer> header(FileShape shape) {
        var choice = new Select<Integer>();
        name(choice, "Header");
        choice.setItems(IntStream.rangeClosed(0, Math.max(HEADERS, shape.header()))
                .boxed()
                .toList());
        choice.setItemLabelGenerator(
                row -> row == 0 ? "No header" : row == 1 ? "First row" : "Row " + Amount.number(row));
        choice.setValue(shape.header());
        choice.addValueChangeListener(change -> onRead.accept(kept.headerIn(change.getValue()), "Header"));
        return choice;
    }

    private void ragged(LookedAt look) {
        int rows = look.survey().ragged();
        if (rows > 0) {
            List<Integer> first = look.survey().firstRagged();
            hint(ImportWords.rows(rows) + (rows == 1 ? " is" : " are") + " longer or shorter than the header: "
                    + first.stream().limit(5).map(Amount::number).collect(Collectors.joining(", "))
                    + (rows > Math.min(5, first.size()) ? " and more." : "."));
        }
    }
}
