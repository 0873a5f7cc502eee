package app.tandem.start;

import app.tandem.people.FoldedTable;
import app.tandem.people.Folding;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** A repeatable migration that refolds stored names at the first start with another {@link Folding#VERSION}. */
@Component
class FoldAnew implements JavaMigration {

    private static final Logger log = LoggerFactory.getLogger(FoldAnew.class);

    private final List<FoldedTable> tables;

    FoldAnew(List<FoldedTable> tables) {
        this.tables = tables;
    }

    @Override
    public void migrate(Context context) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        for (var table : tables) {
            int changed = table.refold(jdbc);
            if (changed > 0) {
                log.info("Folded {} rows of {} anew", changed, table.table());
            }
        }
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "fold anew";
    }

    @Override
    public Integer getChecksum() {
        return Folding.VERSION;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
