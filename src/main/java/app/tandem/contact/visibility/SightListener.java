package app.tandem.contact.visibility;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** A feature's consequences when somebody loses sight of contacts (R27a): previewed first, then applied. */
public interface SightListener {

    /**
     * A consequence in words.
     *
     * @param words what it is; {@code {owner}} stands for whoever owns the contacts then
     * @param number how many of it
     * @param names or which, where they are told by name
     */
    record Consequence(String words, int number, List<String> names) implements Serializable {}

    /** Previews the consequences, as far as the actor may know; empty if there are none. */
    Optional<Consequence> foresee(LostSight lost);

    /** Applies the consequences, in the transaction that ends the access and before it does. */
    void follow(LostSight lost, OffsetDateTime now);
}
