package app.tandem.task;

import app.tandem.people.UserId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A person in a task, as far as its reader may know (R6a).
 *
 * @param id null where the reader may not know who it is
 * @param name "Somebody" where the reader may not know
 * @param partner belongs to a partner firm, as far as is known
 * @param viewer it is the reader
 */
public record TaskPerson(@Nullable UserId id, String name, boolean partner, boolean viewer) implements Serializable {

    /** "You", or the name. */
    public String shown() {
        return viewer ? "You" : name;
    }
}
