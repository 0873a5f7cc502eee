package app.tandem.live;

/** Delivers announcements from their transaction to every instance. */
interface Broadcast {

    /** Delivers when the current transaction commits, never if it rolls back; at once without a transaction. */
    void send(Announcement announcement);
}
