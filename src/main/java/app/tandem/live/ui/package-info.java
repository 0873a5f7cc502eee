/** The pages that are open on this instance, and how they learn what changed. */
@NamedInterface("ui")
@NullMarked
package app.tandem.live.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
