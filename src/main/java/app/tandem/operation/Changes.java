package app.tandem.operation;

import app.tandem.audit.AuditTrail;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applies what was decided (R8-R14, R20-R29). */
@Component
class Changes {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Changes(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    void apply(Plan plan, Step step, AllowedContacts done, OffsetDateTime now) {
        var run = new StepExecution(jdbc, trail, plan, step, done, now);
        if (run.any(item -> true)) {
            step.kind().run(run);
            if (!step.kind().ofOneself()) {
                run.recordOwnActivity();
            }
        }
    }
}
