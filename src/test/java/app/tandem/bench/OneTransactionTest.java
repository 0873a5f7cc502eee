package app.tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.relationship.Share;
import app.tandem.people.UserId;
import app.tandem.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application's own transactions within one that is rolled back. */
@Tag("database")
@EnabledIfSystemProperty(
        named = "tandem.test.db",
        matches = "postgres",
        disabledReason = "the benchmark is PostgreSQL's")
class OneTransactionTest {

    private static Lab lab;
    private static UserId owner;
    private static UserId colleague;

    @BeforeAll
    static void aBook() {
        lab = Lab.on(TestDatabase.newDatabase(), TestDatabase.user(), "");
        var book = BenchBook.load(lab.pool(), 4_000);
        owner = book.heavy().getFirst();
        colleague = book.colleague();
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    @Test
    void an_operation_is_done_committed_counted_and_leaves_nothing_behind() {
        List<Long> before = amounts(JdbcClient.create(lab.pool()));

        lab.transaction().rolledBack(() -> {
            List<String> statements = lab.statements(OneTransactionTest::share);
            assertThat(statements).isNotEmpty();
            assertThat(lab.transaction().commits()).isGreaterThan(2);
            assertThat(lab.transaction().rowsWritten()).isGreaterThan(1_000);
            assertThat(amounts(lab.service(JdbcClient.class))).isNotEqualTo(before);
            return true;
        });

        assertThat(amounts(JdbcClient.create(lab.pool()))).isEqualTo(before);
    }

    @Test
    void what_fails_is_told_and_leaves_nothing_behind() {
        List<Long> before = amounts(JdbcClient.create(lab.pool()));

        assertThatThrownBy(() -> lab.transaction().rolledBack(() -> {
                    share();
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(amounts(JdbcClient.create(lab.pool()))).isEqualTo(before);
        assertThat(lab.transaction().isOpen()).isFalse();
    }

    private static void share() {
        var operations = lab.service(Operations.class);
        var operation = operations.open(owner, new Selection.AllMatching(ContactFilter.NONE, Set.of()));
        operations.submit(owner, operation, Request.of(new Share(colleague)));
    }

    private static List<Long> amounts(JdbcClient jdbc) {
        return List.of("contact_access", "operation", "operation_item", "message").stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
