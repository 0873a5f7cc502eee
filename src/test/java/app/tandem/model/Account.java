package app.tandem.model;

import app.tandem.audit.Outcome;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What came of a deed, as the model expects it or as the program tells it.
 *
 * @param refusal why the deed as a whole was not possible; empty where it was
 * @param items of each change which contacts came out how
 * @param gains who gains sight of how many contacts
 * @param loses who loses sight of how many contacts
 * @param told who gets a message about how many contacts, and how many of them they see no more
 * @param tasks how many outstanding tasks move to the owner
 * @param leaves names of the actor's groups that contacts leave
 */
record Account(
        String refusal,
        SortedMap<String, SortedMap<Outcome, SortedSet<Integer>>> items,
        SortedMap<String, Integer> gains,
        SortedMap<String, Integer> loses,
        SortedMap<String, String> told,
        int tasks,
        SortedSet<String> leaves) {

    /** Nothing happened that anybody could tell of. */
    static final Account NOTHING = refused("");

    static Account refused(String why) {
        return new Account(why, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), 0, new TreeSet<>());
    }

    @Override
    public String toString() {
        return (refusal.isEmpty() ? "" : refusal + ": ") + "items " + items + ", gains " + gains + ", loses " + loses
                + ", told " + told + ", tasks " + tasks + ", leaves " + leaves;
    }
}
