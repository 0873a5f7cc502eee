/** The bell and its list of messages. */
@NamedInterface("ui")
@NullMarked
package app.tandem.notify.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
