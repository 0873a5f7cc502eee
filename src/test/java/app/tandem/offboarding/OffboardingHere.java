package app.tandem.offboarding;

import app.tandem.operation.run.WaitingRuns;
import app.tandem.people.UserId;
import java.util.List;

/** Offboards from beginning to end on the caller's thread. */
public final class OffboardingHere {

    private final Beginning beginning;
    private final WaitingRuns waiting;

    public OffboardingHere(WaitingRuns.Beans beans) {
        beginning = beans.get(Beginning.class);
        waiting = new WaitingRuns(beans);
    }

    /** Evenly among these; returns its number. */
    public long evenly(UserId actor, UserId leaver, List<UserId> to) {
        long id = beginning.begin(actor, leaver, Division.evenly(to.toArray(UserId[]::new)));
        waiting.all();
        return id;
    }
}
