package app.tandem.bench;

/**
 * One measured row: medians in milliseconds.
 *
 * @param name of the row, the same for all users
 * @param user the kind of user
 * @param kind what the goal is measured by
 * @param appMs the application's
 * @param sqlMs the better plan's of the hand-written SQL
 * @param plan that plan, in words
 * @param statements that the application executed; each row of a batch counts
 * @param rowsWritten that the application wrote
 * @param sqlRowsWritten that the better plan wrote
 * @param difference what the two came to where that is not the same; empty otherwise
 */
record Row(
        String name,
        String user,
        Contest.Kind kind,
        double appMs,
        double sqlMs,
        String plan,
        int statements,
        long rowsWritten,
        long sqlRowsWritten,
        String difference) {

    double ratio() {
        return appMs / sqlMs;
    }

    boolean correct() {
        return difference.isEmpty();
    }

    /** The name without what is said of this user only, in parentheses at its end. */
    String group() {
        int note = name.indexOf(" (");
        return note < 0 ? name : name.substring(0, note);
    }
}
