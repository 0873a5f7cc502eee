package app.tandem.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Does bulk work without foreign-key checks: many times as fast. */
record Unchecked(JdbcClient jdbc, TransactionOperations transaction) {

    void run(Runnable work) {
        if (TestDatabase.isPostgres()) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("set local session_replication_role = replica").update();
                work.run();
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
