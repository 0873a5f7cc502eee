package app.tandem.task.ui;

import app.tandem.task.Due;
import app.tandem.task.MyTask;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A row of "My tasks": a heading with how many there are, or a task.
 *
 * @param task null of a heading
 */
record MyTaskRow(Due due, int tasks, @Nullable MyTask task) implements Serializable {

    Object key() {
        return task == null ? due : task.id();
    }
}
