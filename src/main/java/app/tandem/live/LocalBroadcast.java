package app.tandem.live;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Delivers within the process after the commit, for a database used by one instance only. */
class LocalBroadcast implements Broadcast {

    private final Arrivals arrivals;

    LocalBroadcast(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void send(Announcement announcement) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            arrivals.heard(announcement);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                arrivals.heard(announcement);
            }
        });
    }
}
