package app.tandem.testing;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Empties all tables of Tandem in one go. */
public final class EmptyDatabase {

    private final DataSource dataSource;

    EmptyDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Empties every table and starts the numbering again. */
    public void empty() {
        try (var connection = dataSource.getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            List<String> tables = jdbc.sql("""
                            select table_name from information_schema.tables
                            where table_type = 'BASE TABLE' and lower(table_schema) = 'public'
                              and table_name <> 'flyway_schema_history'
                            """).query(String.class).list();
            if (!tables.isEmpty()) {
                statements(tables).forEach(sql -> jdbc.sql(sql).update());
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("The database could not be emptied", e);
        }
    }

    private static List<String> statements(List<String> tables) {
        if (TestDatabase.isPostgres()) {
            return List.of("truncate " + String.join(", ", tables) + " restart identity cascade");
        }
        List<String> statements = new ArrayList<>();
        statements.add("set referential_integrity false");
        tables.forEach(table -> statements.add("truncate table " + table + " restart identity"));
        statements.add("set referential_integrity true");
        return statements;
    }
}
