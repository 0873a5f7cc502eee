package app.tandem.testing;

/** How much of a test is run that has a shorter form: all of it with {@code ./check --long} (decision 0016). */
public final class Extent {

    private static final boolean WHOLE = Boolean.getBoolean("tandem.long");

    private Extent() {}

    /** The first with the long tests, otherwise the second. */
    public static int of(int whole, int shorter) {
        return WHOLE ? whole : shorter;
    }

    /** Whether all of it is run. */
    public static boolean isWhole() {
        return WHOLE;
    }
}
