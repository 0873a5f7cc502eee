/** What was done, for whoever may read it, and what can follow it (R48). */
@NamedInterface("log")
@NullMarked
package app.tandem.operation.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
