package app.tandem.imports;

import app.tandem.access.ImportPolicy;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets files and their rows once nobody can revert the import: people's data is kept no longer than it is needed. */
@Configuration(proxyBeanMethods = false)
class ImportHousekeeping {

    private static final int HOURS = 6;

    @Bean
    RecurringTask<Void> forgettingOfOldImports(Forgetting forgetting, Clock clock) {
        return Tasks.recurring("forget-old-imports", FixedDelay.ofHours(HOURS))
                .execute((instance, context) -> forgetting.forget(OffsetDateTime.now(clock)));
    }

    /** Forgets what is old enough. */
    @Component
    static class Forgetting {

        private static final List<String> OF_CHECKS =
                List.of("import_row", "import_key", "import_known", "import_owner");

        private final JdbcClient jdbc;

        Forgetting(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** Returns how many imports were forgotten; those that run stay. */
        @Transactional
        public int forget(OffsetDateTime now) {
            var before = now.minus(ImportPolicy.REVERT);
            String old = "(select j.id from import_job j left join operation o on o.id = j.operation_id"
                    + " left join operation v on v.id = j.revert_id"
                    + " where j.uploaded_at < :before and (o.id is null or o.finished_at < :before)"
                    + " and coalesce(v.state, 'FINISHED') = 'FINISHED')";
            for (String table : OF_CHECKS) {
                jdbc.sql("delete from " + table
                                + " where check_id in (select k.id from import_check k where k.import_id in " + old
                                + ")")
                        .param("before", before)
                        .update();
            }
            jdbc.sql(
                            "delete from import_change where operation_id in (select j.operation_id from import_job j where j.id in "
                                    + old + ")")
                    .param("before", before)
                    .update();
            for (String table : List.of("import_part", "import_fix", "import_check")) {
                jdbc.sql("delete from " + table + " where import_id in " + old)
                        .param("before", before)
                        .update();
            }
            return jdbc.sql("delete from import_job where id in " + old)
                    .param("before", before)
                    .update();
        }
    }
}
