/** What would happen, and who and what can be chosen before it does (R46). */
@NamedInterface("preview")
@NullMarked
package app.tandem.operation.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
