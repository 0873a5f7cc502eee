package app.tandem.live;

/** How an announcement gets from the transaction that makes it to every instance. */
interface Broadcast {

    /** To be delivered when the current transaction commits, never if it rolls back; at once where there is none. */
    void send(Announcement announcement);
}
