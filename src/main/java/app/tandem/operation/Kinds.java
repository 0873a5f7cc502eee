package app.tandem.operation;

import app.tandem.access.Action;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All kinds of change that can be asked for, by type. */
@Component
public class Kinds {

    private final Map<Class<? extends Change>, Kind<?>> byType;

    Kinds(List<Kind<?>> kinds) {
        byType = kinds.stream().collect(Collectors.toUnmodifiableMap(Kind::type, kind -> kind));
    }

    /** Throws IllegalArgumentException where it cannot be asked for. */
    Kind<?> of(Change change) {
        var kind = byType.get(change.getClass());
        if (kind == null) {
            throw new IllegalArgumentException("Not an operation: " + change);
        }
        return kind;
    }

    /** What messages say of a kind, by the name that is kept. */
    public KindWords words(String kind) {
        return byType.values().stream()
                .filter(known -> known.action().name().equals(kind))
                .findFirst()
                .<KindWords>map(Kind::words)
                .orElse(KindWords.OTHER);
    }

    /** In the order of their actions. */
    List<Kind<?>> all() {
        return byType.values().stream()
                .sorted(Comparator.<Kind<?>, Action>comparing(Kind::action))
                .toList();
    }
}
