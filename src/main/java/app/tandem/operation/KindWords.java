package app.tandem.operation;

/**
 * What messages say of one kind of change; %1$s stands for the contacts, %2$s for the other person.
 *
 * @param over to whoever ran it: "3 contacts shared with Jonas Berg"
 * @param done to others, after who did it: "shared 3 of your contacts with Jonas Berg"
 * @param undone after "undid": "sharing 3 of your contacts with Jonas Berg"
 * @param givenUp after who gave up their own: "gave up their share of 3 of your contacts"
 * @param namesTarget whether the sentence needs the other person
 */
public record KindWords(String over, String done, String undone, String givenUp, boolean namesTarget) {

    /** Of several kinds in one, and of what is no longer known. */
    public static final KindWords OTHER = new KindWords("%1$s changed", "changed who has access to %1$s");

    /** Of what cannot be undone. */
    KindWords(String over, String done) {
        this(over, done, "a change of who has access to %1$s", "gave up their access to %1$s", true);
    }

    KindWords undone(String words) {
        return new KindWords(over, done, words, givenUp, namesTarget);
    }

    KindWords givenUp(String words) {
        return new KindWords(over, done, undone, words, namesTarget);
    }

    KindWords aboutNobodyElse() {
        return new KindWords(over, done, undone, givenUp, false);
    }
}
