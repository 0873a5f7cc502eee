package app.tandem.imports.ui;

import app.tandem.imports.LookedAt;
import app.tandem.imports.mapping.ColumnSurvey;
import app.tandem.imports.mapping.ColumnTarget;
import app.tandem.imports.mapping.ImportField;
import app.tandem.imports.mapping.ImportField.Kind;
import app.tandem.imports.mapping.Mapping;
import app.tandem.imports.mapping.Question;
import app.tandem.imports.mapping.SourceSystem;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the page of a file's columns asks of them. */
record Columns(LookedAt look) implements Serializable {

    /** What people can choose. */
    static final List<ImportField> FIELDS = List.of(ImportField.values());

    private static final String CLEARED = "You chose not to import it.";

    int number() {
        return look.shape().columns().size();
    }

    String header(int column) {
        return look.shape().columns().get(column).header();
    }

    ColumnSurvey survey(int column) {
        return look.survey().columns().get(column);
    }

    /** Where its values go; null where they go nowhere. */
    static @Nullable ImportField field(Mapping mapping, int column) {
        return mapping.field(column);
    }

    /** Where a column goes that is said to go to that field. */
    ColumnTarget target(int column, @Nullable ImportField field) {
        var guessed = look.guess().mapping().targets().get(column);
        if (field == null) {
            return ColumnTarget.NONE;
        }
        if (guessed.field() == field) {
            return guessed;
        }
        var to = ColumnTarget.to(field);
        if (field.kind().day() || field.kind() == Kind.YEAR) {
            return to.dates(survey(column).dates());
        }
        return field == ImportField.EXTERNAL_ID ? to.source(system()) : to;
    }

    private String system() {
        var system = look.guess().system();
        return system == SourceSystem.UNKNOWN ? "Import" : system.label();
    }

    /** The questions of a mapping, answered ones too. */
    List<Question> questions(Mapping mapping) {
        var asked = mapping;
        for (int column = 0; column < number(); column++) {
            var field = mapping.field(column);
            if (field != null && field.kind().day() && survey(column).ambiguous()) {
                asked = asked.with(column, asked.targets().get(column).dates(null));
            }
        }
        List<Question> questions = new ArrayList<>(Question.of(asked, look.survey()));
        if (!look.remembered()) {
            questions.addAll(Question.of(mapping, look.guess()));
            questions.sort(Comparator.comparingInt(Question::column));
        }
        return questions;
    }

    /** Whether nothing goes on before it is answered. */
    boolean isOpen(Question question, Mapping mapping) {
        return question.open() && mapping.targets().get(question.column()).dates() == null;
    }

    /** The columns with a question, those of one field together. */
    List<Integer> asked(Mapping mapping) {
        Set<Integer> asked = new LinkedHashSet<>();
        questions(mapping).forEach(question -> {
            if (question instanceof Question.OneField one) {
                asked.addAll(one.columns().stream().sorted().toList());
            } else {
                asked.add(question.column());
            }
        });
        return List.copyOf(asked);
    }

    List<Integer> mapped(Mapping mapping) {
        return IntStream.range(0, number())
                .filter(column -> field(mapping, column) != null)
                .boxed()
                .toList();
    }

    List<Integer> notImported(Mapping mapping) {
        return IntStream.range(0, number())
                .filter(column -> field(mapping, column) == null)
                .boxed()
                .toList();
    }

    /** Why a column is not imported. */
    String reason(Mapping mapping, int column) {
        var guessed = look.guess().reasons().get(column);
        return guessed.isEmpty() ? CLEARED : guessed;
    }

    /** Where the mapping comes from, in words. */
    String origin() {
        if (look.remembered()) {
            return "as in your last import of such a file";
        }
        var system = look.guess().system();
        return system == SourceSystem.UNKNOWN
                ? "guessed from the headers and the values"
                : "guessed; it looks like an export of " + system.label();
    }

    boolean named(Mapping mapping) {
        return goes(mapping, ImportField.FULL_NAME)
                || goes(mapping, ImportField.FIRST_NAME) && goes(mapping, ImportField.LAST_NAME);
    }

    boolean reachable(Mapping mapping) {
        List<ImportField> enough = new ArrayList<>(List.of(ImportField.FULL_ADDRESS));
        FIELDS.stream()
                .filter(field ->
                        field != ImportField.OWNER_EMAIL && (field.kind() == Kind.EMAIL || field.kind() == Kind.PHONE))
                .forEach(enough::add);
        return enough.stream().anyMatch(field -> goes(mapping, field))
                || List.of(ImportField.STREET, ImportField.CITY, ImportField.STATE, ImportField.ZIP).stream()
                        .allMatch(field -> goes(mapping, field));
    }

    private static boolean goes(Mapping mapping, ImportField field) {
        return !mapping.columns(field).isEmpty();
    }

    /** "March". */
    static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.US);
    }

    /** "March 4, 2024": never to be taken for another. */
    static String day(LocalDate day) {
        return month(day) + " " + day.getDayOfMonth() + ", " + day.getYear();
    }

    /** Puts the keyboard into a line. */
    void focus(@Nullable ColumnLine line) {
        if (line != null) {
            line.focus();
        }
    }
}
