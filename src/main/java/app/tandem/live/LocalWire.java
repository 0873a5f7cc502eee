package app.tandem.live;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** For a database that one instance has to itself: after the commit, within the process. */
class LocalWire implements Wire {

    private final Arrivals arrivals;

    LocalWire(Arrivals arrivals) {
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
