package app.tandem.operation;

import app.tandem.audit.Drafts;
import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.preview.Previews;
import app.tandem.operation.run.Submissions;
import app.tandem.people.UserId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Operations of an offboarding: like any other, but the leaver's account counts as reactivated within them (R14), and
 * what the leaver does not own any more is not handed over.
 */
@Component
public class LeaverOperations {

    private final Plans plans;
    private final Previews previews;
    private final Drafts drafts;
    private final Submissions submissions;

    LeaverOperations(Plans plans, Previews previews, Drafts drafts, Submissions submissions) {
        this.plans = plans;
        this.previews = previews;
        this.drafts = drafts;
        this.submissions = submissions;
    }

    /** What one would do, before anything of it is stored; contacts in ascending order (R46). */
    public Preview preview(UserId actor, UserId leaver, List<Long> contacts, Request request) {
        return previews.preview(plans.supposed(actor, contacts, request, leaver), contacts.size(), 0);
    }

    /** Some contacts by name, as far as the actor sees them, with what would happen to them. */
    public List<ItemRow> rows(
            UserId actor, UserId leaver, List<Long> contacts, Request request, Outcome outcome, int offset, int limit) {
        return previews.rows(plans.supposed(actor, contacts, request, leaver), 0, outcome, offset, limit);
    }

    /** Submits one in the caller's transaction; once that is committed, it runs by itself, whatever happens. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OperationId queue(UserId actor, UserId leaver, List<Long> contacts, Request request) {
        var operation = drafts.openOffboarding(actor, leaver, contacts.toArray(Long[]::new));
        submissions.queue(plans.plan(actor, operation, request).plan());
        return operation;
    }

    /** Begins those that wait, after the transaction that queued them. */
    public void begin() {
        submissions.lookForWaiting();
    }
}
