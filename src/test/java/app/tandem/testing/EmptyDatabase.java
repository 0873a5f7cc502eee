package app.tandem.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Empties all tables of Tandem in one go, when what the test before left running in the background is over: the
 * numbering starts again, so that an operation which went on would go on with another one's rows.
 */
public final class EmptyDatabase {

    private static final int TIMES = 10;

    /**
     * Truncating gives each table and each of its indexes a new file, which takes a tenth of a second: it is done when
     * one has grown. Otherwise what has rows loses them.
     */
    private static final String POSTGRES = """
            do $$
            declare
                tables regclass[];
                tables_and_commas text;
                one regclass;
            begin
                select array_agg(oid order by oid), string_agg(oid::regclass::text, ', ' order by oid)
                into tables, tables_and_commas
                from pg_class
                where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'flyway_schema_history';
                execute 'lock table ' || tables_and_commas || ' in access exclusive mode';
                if exists (select from unnest(tables) one_of_them where pg_relation_size(one_of_them) > 400000) then
                    execute 'truncate ' || tables_and_commas || ' restart identity cascade';
                else
                    perform set_config('session_replication_role', 'replica', true);
                    for one in select one_of_them from unnest(tables) one_of_them
                            where pg_relation_size(one_of_them) > 0 loop
                        execute 'delete from ' || one;
                    end loop;
                    perform setval(seqrelid, seqstart, false) from pg_sequence;
                end if;
            end $$""";

    private final DataSource dataSource;
    private final BooleanSupplier atRest;

    /** @param atRest whether no operation runs in the background */
    EmptyDatabase(DataSource dataSource, BooleanSupplier atRest) {
        this.dataSource = dataSource;
        this.atRest = atRest;
    }

    /** Empties every table and starts the numbering again. */
    public void empty() {
        Awaitility.await("operations in the background are over")
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofMinutes(2))
                .until(atRest::getAsBoolean);
        for (int n = 1; ; n++) {
            try {
                emptyOnce();
                return;
            } catch (PessimisticLockingFailureException e) {
                // a mail or a page in the background had what this waited for, and waited for what this had
                if (n == TIMES) {
                    throw e;
                }
            }
        }
    }

    private void emptyOnce() {
        try (var connection = dataSource.getConnection()) {
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            if (TestDatabase.isPostgres()) {
                jdbc.execute(POSTGRES);
            } else {
                emptyH2(jdbc);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("The database could not be emptied", e);
        }
    }

    private static void emptyH2(JdbcTemplate jdbc) {
        jdbc.execute("set referential_integrity false");
        jdbc.queryForList("""
                        select table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and lower(table_schema) = 'public'
                          and table_name <> 'flyway_schema_history'
                        """, String.class)
                .forEach(table -> jdbc.execute("truncate table " + table + " restart identity"));
        jdbc.execute("set referential_integrity true");
    }
}
