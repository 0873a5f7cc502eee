package app.tandem.contact.visibility;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What contact_access says is what the contacts say, and the health of the application depends on it. */
@DatabaseTest
class AccessConsistencyTest {

    @Autowired
    AccessConsistency consistency;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void one_contact() {
        given.northfield();
        given.contact().ownedBy(maya).assignedTo(diego).onLoan("4471-20388").create();
    }

    @Test
    void nothing_to_find_when_all_is_well() {
        assertThat(consistency.problems(10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delete from contact_access where owner | owner without access",
                "update contact set owner_id = 3, organization_id = 2 | owner access without ownership",
                "delete from contact_access where assigned | assignee without access",
                "update contact set assignee_id = null | assigned access without assignment",
                "update contact set archived = true | copied columns differ",
                "update contact set organization_id = 2 | organization is not the owner's",
                "update contact set on_loan = false | loan mark differs",
                "delete from loan_participation | loan mark differs"
            })
    void every_contradiction_is_found(String damage, String problem) {
        jdbc.sql(damage).update();
        assertThat(consistency.problems(10))
                .extracting(AccessConsistency.Problem::what)
                .contains(problem);
        assertThat(consistency.problems(1)).hasSize(1);
    }

    @Test
    void the_health_check_looks_every_ten_minutes_only() {
        var now = new Instant[] {Instant.parse("2026-11-20T09:00:00Z")};
        var health = new AccessHealth(consistency, () -> now[0]);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        jdbc.sql("update contact set archived = true").update();
        now[0] = now[0].plusSeconds(599);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        now[0] = now[0].plusSeconds(1);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("first", "copied columns differ");
    }
}
