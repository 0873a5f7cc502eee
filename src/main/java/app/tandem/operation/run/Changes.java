package app.tandem.operation.run;

import app.tandem.audit.AuditTrail;
import app.tandem.contact.visibility.ContactAccess;
import app.tandem.operation.AllowedContacts;
import app.tandem.operation.Plan;
import app.tandem.operation.Step;
import app.tandem.operation.StepExecution;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applies decided changes (R8-R14, R20-R29). */
@Component
class Changes {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final ContactAccess access;

    Changes(JdbcClient jdbc, AuditTrail trail, ContactAccess access) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.access = access;
    }

    /** Prepares all steps before anybody loses access. */
    void prepare(Plan plan, Step step, AllowedContacts done, OffsetDateTime now) {
        var run = execution(plan, step, done, now);
        if (run.any(item -> true)) {
            step.kind().startRun(run);
        }
    }

    void apply(Plan plan, Step step, AllowedContacts done, OffsetDateTime now) {
        var run = execution(plan, step, done, now);
        if (run.any(item -> true)) {
            step.kind().run(run);
            if (!step.kind().ofOneself()) {
                run.recordOwnActivity();
            }
        }
    }

    private StepExecution execution(Plan plan, Step step, AllowedContacts done, OffsetDateTime now) {
        return new StepExecution(jdbc, trail, access, plan, step, done, now);
    }
}
