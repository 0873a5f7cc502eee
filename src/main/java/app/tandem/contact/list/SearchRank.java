package app.tandem.contact.list;

import app.tandem.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * The rank of a search match: 0 if each word is a whole word of the name or a whole address or number, 1 if each at
 * least begins a word of the name, 2 for fragments.
 */
final class SearchRank {

    static final int FRAGMENT = 2;
    /** Above every rank. */
    static final int ALL = 3;

    /** Puts each word of the name, which is the first line, on a line of its own, like the other lines. */
    private static final String NAME =
            "chr(10) || translate(substring(v.search_text || chr(10) from 1 for position(chr(10) in v.search_text || chr(10))),"
                    + " ' ', chr(10))";

    private static final String LINES = "chr(10) || v.search_text || chr(10)";

    private SearchRank() {}

    /** The rank of a row that matches this text. */
    static Sql of(String text) {
        List<Sql> whole = new ArrayList<>();
        List<Sql> begins = new ArrayList<>();
        int n = 0;
        for (String word : FilterSql.words(text)) {
            Sql is = Sql.of("(position(:whole%1$d in %2$s) > 0 or position(:whole%1$d in %3$s) > 0)", n, NAME, LINES)
                    .with("whole" + n, "\n" + word + "\n");
            whole.add(is);
            begins.add(
                    Sql.of("(%s or position(:begin%d in %s) > 0)", is, n, NAME).with("begin" + n, "\n" + word));
            n++;
        }
        return Sql.of(
                "(case when %s then 0 when %s then 1 else %d end)",
                Sql.join(" and ", whole), Sql.join(" and ", begins), FRAGMENT);
    }
}
