package app.tandem.sql;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** Differences between PostgreSQL and H2: comparing text bytewise, planning for actual values. */
@Component
public final class Dialect {

    private static final int FEW = 10;

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
     * A condition that leaves few rows besides those whose column is in the array of that name, sorted ascending, whose
     * ends are bound as well, as its name with From and To: the rows that are wanted are joined anyway. PostgreSQL
     * walks the index along the array, two thirds of the time of looking each of its ids up; H2 would look through the
     * whole array for each row, and PostgreSQL too without {@link #planForValues}.
     */
    public String among(String column, String array) {
        return postgres
                ? column + " = any(cast(:" + array + " as bigint array))"
                : column + " between :" + array + "From and :" + array + "To";
    }

    /**
     * Whether the column is in the array of that name, or with {@code not} whether it is not, as a condition on many rows.
     * PostgreSQL reads the array once and looks each row up in it by its hash; H2 would read a subquery over an array anew
     * for each row, and each subquery around that one as well.
     */
    public String in(String column, boolean not, String array) {
        String values = "cast(:" + array + " as bigint array)";
        return postgres
                ? column + (not ? " not" : "") + " in (select x.id from unnest(" + values + ") as x(id))"
                : column + (not ? " <> all(" : " = any(") + values + ")";
    }

    /** An insert as a query for the ids that it gave, ascending where the insert orders its rows. */
    public String returningIds(String insert) {
        return postgres ? insert + " returning id" : "select id from final table (" + insert + ")";
    }

    /** Locks rows against other changes, not against rows that refer to them; as the end of a query. */
    public String forChange() {
        return postgres ? " for no key update" : " for update";
    }

    /** Whether a query can be joined to many rows without being read again for each of them. */
    public boolean joinsByHash() {
        return postgres;
    }

    /**
     * Whether the column is among the ids of a query, as a condition that finds the rows by it: PostgreSQL looks thousands
     * of them up in the order in which they lie, whatever number it expects. H2 would copy the result of a union for each
     * row; not that of a query around it.
     */
    public String anyOf(String column, String ids) {
        return postgres ? column + " = any(array(" + ids + "))" : column + " in (select x.* from (" + ids + ") x)";
    }

    /**
     * For the rest of the transaction, each statement is planned for the values that it is given, where these are about
     * many contacts: what is best for an array of ten is not for one of 10,000, and PostgreSQL would take each array for
     * one of ten. For few contacts planning would take longer than doing.
     */
    public void planForValues(JdbcClient jdbc, int contacts) {
        plan(jdbc, contacts, "force_custom_plan");
    }

    /**
     * The contrary, for writing many rows by a plain look-up of each: otherwise PostgreSQL plans the check of a foreign key
     * anew for each row, three times the work of writing it.
     */
    public void planOnce(JdbcClient jdbc, int contacts) {
        plan(jdbc, contacts, "auto");
    }

    private void plan(JdbcClient jdbc, int contacts, String mode) {
        if (postgres && contacts > FEW) {
            jdbc.sql("select set_config('plan_cache_mode', :mode, true)")
                    .param("mode", mode)
                    .query((r, n) -> r.getString(1))
                    .list();
        }
    }
}
