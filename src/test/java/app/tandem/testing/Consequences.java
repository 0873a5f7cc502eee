package app.tandem.testing;

import app.tandem.contact.visibility.SightListener.Consequence;
import app.tandem.operation.preview.Preview;
import java.util.List;
import java.util.stream.Stream;

/** What a preview says that follows from lost sight (R27a), by feature. */
public final class Consequences {

    private Consequences() {}

    /** How many tasks move to the owner. */
    public static int tasks(Preview preview) {
        return of(preview, "Tasks").mapToInt(Consequence::number).sum();
    }

    /** Which of the actor's groups contacts leave. */
    public static List<String> leaves(Preview preview) {
        return of(preview, "Leaves").flatMap(one -> one.names().stream()).toList();
    }

    private static Stream<Consequence> of(Preview preview, String words) {
        return preview.consequences().stream().filter(one -> one.words().startsWith(words));
    }
}
