package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All kinds of change, each found by the type of its change, its action or the name by which it is kept. */
@Component
public class Kinds {

    private final List<Kind<?>> all;

    Kinds(List<Kind<?>> kinds) {
        all = kinds.stream()
                .sorted(Comparator.<Kind<?>, Action>comparing(Kind::action).thenComparing(Kind::name))
                .toList();
    }

    /** All kinds, in the order of their actions. */
    public List<Kind<?>> all() {
        return all;
    }

    public Kind<?> of(Change change) {
        return first(kind -> kind.type().isInstance(change))
                .orElseThrow(() -> new IllegalArgumentException("Not an operation: " + change));
    }

    /** The kind for this action. */
    public Optional<Kind<?>> of(Action action) {
        return first(kind -> kind.action() == action && !kind.onlyInLog());
    }

    /** The kind with this stored name. */
    public Optional<Kind<?>> of(String name) {
        return first(kind -> kind.name().equals(name));
    }

    /** The message words of the kind with this stored name. */
    public KindWords words(String name) {
        return of(name).map(Kind::words).orElse(KindWords.OTHER);
    }

    /** Reads a stored change; null if its kind is unknown. */
    public @Nullable Change read(AuditTrail.Asked kept) {
        var operation = kept.undoes();
        var undoes = operation == null ? null : new Change.Undoes(operation, kept.undoesNo());
        return of(kept.kind()).<Change>map(kind -> kind.read(kept, undoes)).orElse(null);
    }

    /** The condition that a column has the name of one of these kinds. */
    public String among(String column, Predicate<Kind<?>> such) {
        return all.stream().noneMatch(such)
                ? "1 = 0"
                : column + " in ("
                        + all.stream()
                                .filter(such)
                                .map(kind -> "'" + kind.name() + "'")
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    private Optional<Kind<?>> first(Predicate<Kind<?>> such) {
        return all.stream().filter(such).findFirst();
    }
}
