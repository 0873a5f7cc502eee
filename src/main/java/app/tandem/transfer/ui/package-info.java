/** The steps of Change Owner on the screen. */
@NamedInterface("ui")
@NullMarked
package app.tandem.transfer.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
