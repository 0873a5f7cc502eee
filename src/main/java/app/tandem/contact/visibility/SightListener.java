package app.tandem.contact.visibility;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What follows in one feature when somebody loses sight of contacts (R27a): told before, and done then. */
public interface SightListener {

    /**
     * What would follow, in words.
     *
     * @param words what it is; {@code {owner}} stands for whoever owns the contacts then
     * @param number how many of it
     * @param names or which, where they are told by name
     */
    record Consequence(String words, int number, List<String> names) implements Serializable {}

    /** Tells what would follow, as far as the actor may know; empty where nothing would. */
    Optional<Consequence> foresee(LostSight lost);

    /** Lets it follow: in the transaction that ends the access, while it is still there. */
    void follow(LostSight lost, OffsetDateTime now);
}
