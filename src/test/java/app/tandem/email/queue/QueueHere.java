package app.tandem.email.queue;

import app.tandem.email.EmailState;
import app.tandem.operation.run.WaitingRuns;
import app.tandem.people.OrganizationId;
import java.time.OffsetDateTime;
import java.util.List;

/** The queue's own statements on the caller's thread, for the benchmark. */
public final class QueueHere {

    private final QueueTable table;
    private List<Queued> claimed = List.of();

    public QueueHere(WaitingRuns.Beans beans) {
        table = beans.get(QueueTable.class);
    }

    /** Claims as many as at once; returns how many. */
    public int claim(OrganizationId organization, OffsetDateTime now) {
        claimed = table.claim(organization, true, now, EmailDispatcher.CLAIM);
        return claimed.size();
    }

    /** Writes that all those were sent; returns how many. */
    public int sent(OrganizationId organization, String body, OffsetDateTime now) {
        table.write(
                organization,
                claimed.stream()
                        .map(mail -> new Result(
                                mail.id(),
                                EmailState.SENT,
                                "",
                                0,
                                mail.attempt(),
                                "ada@mail.example",
                                "Rates",
                                body,
                                false))
                        .toList(),
                now);
        return claimed.size();
    }
}
