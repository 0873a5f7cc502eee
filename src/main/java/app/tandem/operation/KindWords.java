package app.tandem.operation;

/**
 * The words for a kind of change in filters and messages; %1$s stands for the contacts, %2$s for the other person.
 *
 * @param label what the filter of the log offers: "Share"
 * @param icon the name of its picture
 * @param over to whoever ran it: "3 contacts shared with Jonas Berg"
 * @param done to others, after who did it: "shared 3 of your contacts with Jonas Berg"
 * @param undone after "undid": "sharing 3 of your contacts with Jonas Berg"
 * @param givenUp after who gave up their own: "gave up their share of 3 of your contacts"
 * @param namesTarget whether the sentence needs the other person
 * @param assignee to whom they were, or then are, assigned, after who did it; empty for the usual words
 * @param assigneeOfOne the same of one contact with its name
 */
public record KindWords(
        String label,
        String icon,
        String over,
        String done,
        String undone,
        String givenUp,
        boolean namesTarget,
        String assignee,
        String assigneeOfOne) {

    /** The words for several kinds in one, and for unknown ones. */
    public static final KindWords OTHER = new KindWords("", "swap", "%1$s changed", "changed who has access to %1$s");

    /** Words for a kind that cannot be undone. */
    public KindWords(String label, String icon, String over, String done) {
        this(
                label,
                icon,
                over,
                done,
                "a change of who has access to %1$s",
                "gave up their access to %1$s",
                true,
                "",
                "");
    }

    /** Words for changes to one's own lists and files, of which nobody else is notified. */
    public static KindWords ofOneself(String label, String icon, String over) {
        return new KindWords(label, icon, over, OTHER.done());
    }

    public KindWords undone(String words) {
        return new KindWords(label, icon, over, done, words, givenUp, namesTarget, assignee, assigneeOfOne);
    }

    public KindWords givenUp(String words) {
        return new KindWords(label, icon, over, done, undone, words, namesTarget, assignee, assigneeOfOne);
    }

    public KindWords aboutNobodyElse() {
        return new KindWords(label, icon, over, done, undone, givenUp, false, assignee, assigneeOfOne);
    }

    public KindWords toAssignee(String ofMany, String ofOne) {
        return new KindWords(label, icon, over, done, undone, givenUp, namesTarget, ofMany, ofOne);
    }
}
