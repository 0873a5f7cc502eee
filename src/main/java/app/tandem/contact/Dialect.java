package app.tandem.contact;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** What PostgreSQL has to be told that H2 does by itself: to compare text bytewise, to begin with the working set. */
@Component
public final class Dialect {

    private final boolean postgres;

    Dialect(DataSource dataSource) throws MetaDataAccessException {
        String product = JdbcUtils.<String>extractDatabaseMetaData(dataSource, m -> m.getDatabaseProductName());
        postgres = "PostgreSQL".equals(product);
    }

    /** The text expression compared by its bytes, the same on both databases. */
    public String bytewise(String text) {
        return postgres ? text + " collate \"C\"" : text;
    }

    /**
     * For the rest of the transaction, joins are done in the order in which they are written: the working set of an
     * operation comes first, then look-ups by key. PostgreSQL has no statistics of an operation that has just been
     * opened, takes it for a handful of rows, and would read it anew for each row of something else.
     */
    public void joinAsWritten(JdbcClient jdbc) {
        if (postgres) {
            jdbc.sql(
                            "select set_config('join_collapse_limit', '1', true), set_config('from_collapse_limit', '1', true)")
                    .query((r, n) -> r.getString(1))
                    .list();
        }
    }
}
