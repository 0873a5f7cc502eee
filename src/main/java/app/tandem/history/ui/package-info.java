/** The time-line and the access of a contact on the screen. */
@NamedInterface("ui")
@NullMarked
package app.tandem.history.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
