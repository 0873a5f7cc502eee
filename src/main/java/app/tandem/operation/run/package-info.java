/** Runs operations: in chunks, by lease, once (R45). */
@NamedInterface("run")
@NullMarked
package app.tandem.operation.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
