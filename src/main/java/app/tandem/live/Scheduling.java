package app.tandem.live;

import java.time.Duration;

/** When the work behind open pages is done: off the threads of those who changed something. */
public interface Scheduling {

    /** Does this after the pause; what fails is written to the log. */
    void later(Duration pause, Runnable work);
}
