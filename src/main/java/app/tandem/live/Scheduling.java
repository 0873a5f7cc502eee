package app.tandem.live;

import java.time.Duration;

/** Schedules work for open pages off the threads of those who changed something. */
public interface Scheduling {

    /** Runs a task after the pause; logs failures. */
    void later(Duration pause, Runnable work);
}
