/** The notes of a record on the screen, and the box that logs a call. */
@NullMarked
package app.tandem.note.ui;

import org.jspecify.annotations.NullMarked;
