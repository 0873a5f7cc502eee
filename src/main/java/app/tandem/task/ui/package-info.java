/** The tasks of a record and the page "My tasks" on the screen. */
@NullMarked
package app.tandem.task.ui;

import org.jspecify.annotations.NullMarked;
