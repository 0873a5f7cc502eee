package app.tandem.deleted;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes deleted contacts for good, with everything of theirs but the ids in the audit trail (R18, R48). */
@Component
class Purge {

    /** The tables purged by contact_id; items of operations stay. */
    static final List<String> TABLES = List.of(
            "note",
            "task",
            "activity",
            "contact_email",
            "contact_edit",
            "contact_group_member",
            "contact_external_id",
            "loan_participation",
            "contact_access");

    private static final int CHUNK = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Purge(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Purges contacts deleted by then, in chunks of one transaction each, and returns how many. */
    int run(OffsetDateTime deletedUpTo) {
        int all = 0;
        int some;
        do {
            some = transaction.execute(status -> chunk(deletedUpTo));
            all += some;
        } while (some == CHUNK);
        return all;
    }

    private int chunk(OffsetDateTime deletedUpTo) {
        // what somebody restores or purges at this moment is left to them
        Long[] contacts = jdbc.sql("select d.id from deleted_contact d where d.deleted_at <= :upTo order by d.id"
                        + " fetch first :most rows only for update skip locked")
                .param("upTo", deletedUpTo)
                .param("most", CHUNK)
                .query((row, n) -> row.getLong(1))
                .list()
                .toArray(Long[]::new);
        if (contacts.length > 0) {
            TABLES.forEach(table -> delete(table, "contact_id", contacts));
            delete("contact_merge", "survivor_id", contacts);
            delete("not_same_person", "first_id", contacts);
            delete("not_same_person", "second_id", contacts);
            delete("deleted_contact", "id", contacts);
        }
        return contacts.length;
    }

    private void delete(String table, String column, Long[] contacts) {
        jdbc.sql("merge into " + table + " t using (select x.id from unnest(cast(:contacts as bigint array)) as x(id))"
                        + " gone on (t." + column + " = gone.id) when matched then delete")
                .param("contacts", contacts)
                .update();
    }
}
