package app.tandem.imports.mapping;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a column goes.
 *
 * @param field null if it is not imported
 * @param dates the order of its dates; null while it must be asked, and for columns without such dates
 * @param names where its full names are split
 * @param kindIn the column that says of which kind its phone or e-mail is ("Mobile"); -1 for none
 * @param source whose ids it holds; empty but for {@link ImportField#EXTERNAL_ID}
 * @param turned whether Yes means No: "Do not call" for {@link ImportField#MAY_CALL}
 */
public record ColumnTarget(
        @Nullable ImportField field,
        @Nullable DateOrder dates,
        NameSplit names,
        int kindIn,
        String source,
        boolean turned)
        implements Serializable {

    /** Not imported. */
    public static final ColumnTarget NONE = new ColumnTarget(null, null, NameSplit.LAST_WORD, -1, "", false);

    /** Goes to that field. */
    public static ColumnTarget to(ImportField field) {
        return new ColumnTarget(field, null, NameSplit.LAST_WORD, -1, "", false);
    }

    /** Goes to another field, with nothing of what was said for the one before. */
    public ColumnTarget field(@Nullable ImportField other) {
        return other == null ? NONE : to(other);
    }

    /** With its dates read so. */
    public ColumnTarget dates(@Nullable DateOrder order) {
        return new ColumnTarget(field, order, names, kindIn, source, turned);
    }

    /** With its full names split so. */
    public ColumnTarget names(NameSplit split) {
        return new ColumnTarget(field, dates, split, kindIn, source, turned);
    }

    /** Whose kind another column says. */
    public ColumnTarget kindIn(int column) {
        return new ColumnTarget(field, dates, names, column, source, turned);
    }

    /** With ids of that system. */
    public ColumnTarget source(String system) {
        return new ColumnTarget(field, dates, names, kindIn, system, turned);
    }

    /** With Yes for No. */
    public ColumnTarget turned(boolean yesMeansNo) {
        return new ColumnTarget(field, dates, names, kindIn, source, yesMeansNo);
    }
}
