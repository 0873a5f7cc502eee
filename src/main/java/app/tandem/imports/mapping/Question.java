package app.tandem.imports.mapping;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a person should look at before the columns of a file go where they were guessed to. */
public sealed interface Question extends Serializable {

    /** The column under which it stands. */
    int column();

    /** Whether nothing goes on before it is answered. */
    boolean open();

    /**
     * Whether a date is in the one month or in the other.
     *
     * @param written as it stands in the file
     */
    record WhichDate(int column, String written, LocalDate monthFirst, LocalDate dayFirst) implements Question {
        @Override
        public boolean open() {
            return true;
        }
    }

    /**
     * Which of several columns of a field counts.
     *
     * @param columns in the order in which they are used now
     * @param both in how many rows the first two say something
     */
    record OneField(ImportField field, List<Integer> columns, int both) implements Question {
        @Override
        public int column() {
            return columns.getLast();
        }

        @Override
        public boolean open() {
            return false;
        }
    }

    /** Whether names are split where they should be. */
    record Split(int column, NameSplit split, List<Example> examples) implements Question {

        /** "Mary Ann | van der Berg". */
        public record Example(String first, String last) implements Serializable {}

        @Override
        public boolean open() {
            return false;
        }
    }

    /**
     * Whether a column goes where its values look like it goes, though its header does not say so.
     *
     * @param goes whether it goes there now
     */
    record Unnamed(int column, ImportField field, boolean goes) implements Question {
        @Override
        public boolean open() {
            return false;
        }
    }

    /** The questions of columns whose header does not say what they are, as far as they do not go elsewhere by now. */
    static List<Question> of(Mapping mapping, MappingGuess guess) {
        return guess.offers().entrySet().stream()
                .filter(offer ->
                        mapping.field(offer.getKey()) == null || mapping.field(offer.getKey()) == offer.getValue())
                .<Question>map(offer -> new Unnamed(
                        offer.getKey(), offer.getValue(), mapping.field(offer.getKey()) == offer.getValue()))
                .toList();
    }

    /** The questions of a mapping, in the order of their columns. */
    static List<Question> of(Mapping mapping, Survey survey) {
        List<Question> questions = new ArrayList<>();
        for (int column = 0; column < mapping.targets().size(); column++) {
            var target = mapping.targets().get(column);
            var field = target.field();
            var found = survey.columns().get(column);
            var written = found.eitherWay();
            if (field == null) {
                continue;
            }
            if (field.kind().day() && target.dates() == null && written != null) {
                questions.add(which(column, written));
            }
            if (field == ImportField.FULL_NAME) {
                questions.add(new Split(
                        column,
                        target.names(),
                        found.samples().stream()
                                .map(name -> FullName.of(name, target.names()))
                                .map(name -> new Split.Example(name.first(), name.last()))
                                .toList()));
            }
            var columns = mapping.columns(field);
            if (!field.takesSeveral() && columns.size() > 1 && columns.getLast() == column) {
                questions.add(new OneField(field, columns, survey.both(columns.get(0), columns.get(1))));
            }
        }
        return questions;
    }

    private static WhichDate which(int column, String written) {
        int year = 2000;
        return new WhichDate(
                column,
                written,
                DateText.of(written, DateOrder.MONTH_FIRST, false, year).orElseThrow(),
                DateText.of(written, DateOrder.DAY_FIRST, false, year).orElseThrow());
    }
}
