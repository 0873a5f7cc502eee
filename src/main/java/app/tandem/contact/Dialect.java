package app.tandem.contact;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** The one difference between the databases that a query must know: how PostgreSQL is told to compare text bytewise. */
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
}
