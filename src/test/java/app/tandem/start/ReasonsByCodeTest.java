package app.tandem.start;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Reason;
import app.tandem.testing.TestDatabase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was refused before reasons had codes says the same after (R15, R48). */
@Tag("database")
class ReasonsByCodeTest {

    /** The reasons of that time, in the order of their bits. */
    private static final List<Reason> BITS = List.of(
            Reason.GONE,
            Reason.NO_LONGER_MATCHES,
            Reason.NOT_YOURS_SHARED,
            Reason.NOT_YOURS_ASSIGNED,
            Reason.NOT_YOURS_SUPERVISED,
            Reason.NOT_YOUR_SHARE,
            Reason.NOT_THEIR_OWNER,
            Reason.OWNER_DEACTIVATED,
            Reason.ARCHIVED,
            Reason.NO_SHARE_PERMISSION,
            Reason.OWN_TEAMS_ONLY,
            Reason.NO_CHANGE_OWNER_PERMISSION,
            Reason.SUPERVISORS_ONLY,
            Reason.PARTNERSHIP_NOT_ACTIVE,
            Reason.TARGET_DEACTIVATED,
            Reason.TARGET_OUTSIDE_ORGANIZATION,
            Reason.TARGET_NO_PARTNER,
            Reason.TARGET_THIRD_ORGANIZATION,
            Reason.TARGET_NOT_ELIGIBLE,
            Reason.STILL_SHARED,
            Reason.ON_LOAN,
            Reason.UNDO_NOT_YOURS,
            Reason.UNDO_OWNER_CHANGED,
            Reason.UNDO_MERGED,
            Reason.UNDO_MADE_ANEW);

    @Test
    void R48_a_database_of_before_keeps_the_reasons_of_everything_that_was_refused() {
        var data = new DriverManagerDataSource(TestDatabase.newDatabase(), TestDatabase.user(), "");
        var jdbc = JdbcClient.create(data);
        migrate(data, "13");
        for (int bit = 0; bit < BITS.size(); bit++) {
            insert(jdbc, bit, 1 << bit);
        }
        insert(jdbc, 100, 0);
        insert(jdbc, 101, (1 << 25) - 1);
        insert(jdbc, 102, 1 << 7 | 1 << 20);

        migrate(data, "14");

        for (int bit = 0; bit < BITS.size(); bit++) {
            assertThat(reasons(jdbc, bit)).containsExactly(BITS.get(bit));
        }
        assertThat(reasons(jdbc, 100)).isEmpty();
        assertThat(reasons(jdbc, 101)).isEqualTo(EnumSet.copyOf(BITS));
        assertThat(reasons(jdbc, 102)).containsExactlyInAnyOrder(Reason.OWNER_DEACTIVATED, Reason.ON_LOAN);
        assertThat(text(jdbc, 102))
                .isEqualTo(Reason.codes(Set.of(Reason.OWNER_DEACTIVATED, Reason.ON_LOAN)))
                .isEqualTo("8 21");
    }

    private static void migrate(DriverManagerDataSource data, String version) {
        Flyway.configure()
                .dataSource(data)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static void insert(JdbcClient jdbc, int contact, int reasons) {
        jdbc.sql("insert into operation_item (operation_id, contact_id, outcome, reasons, as_owner)"
                        + " values (1, :contact, 3, :reasons, false)")
                .param("contact", contact)
                .param("reasons", reasons)
                .update();
    }

    private static Set<Reason> reasons(JdbcClient jdbc, int contact) {
        return Reason.ofCodes(text(jdbc, contact));
    }

    private static String text(JdbcClient jdbc, int contact) {
        return jdbc.sql("select reasons from operation_item where contact_id = :contact")
                .param("contact", contact)
                .query(String.class)
                .single();
    }
}
