/** Runs operations: submission, chunks, takeover, completion. */
@NamedInterface("run")
@NullMarked
package app.tandem.operation.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
