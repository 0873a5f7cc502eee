package app.tandem.testing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Does bulk work without foreign-key checks, and builds the search index afterwards: many times as fast. */
record Unchecked(JdbcClient jdbc, TransactionOperations transaction) {

    void run(Runnable work) {
        if (TestDatabase.isPostgres()) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("set local session_replication_role = replica").update();
                List<String> indexes = jdbc.sql(
                                "select indexdef from pg_indexes where indexname = 'contact_search_text'")
                        .query(String.class)
                        .list();
                jdbc.sql("drop index if exists contact_search_text").update();
                work.run();
                indexes.forEach(index -> jdbc.sql(index).update());
            });
        } else {
            jdbc.sql("set referential_integrity false").update();
            try {
                work.run();
            } finally {
                jdbc.sql("set referential_integrity true").update();
            }
        }
    }
}
