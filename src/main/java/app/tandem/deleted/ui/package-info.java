/** Recently deleted on the screen. */
@NamedInterface("ui")
@NullMarked
package app.tandem.deleted.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
