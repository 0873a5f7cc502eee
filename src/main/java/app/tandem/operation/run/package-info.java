/** Runs operations: in chunks, by lease, once (R45). */
@NullMarked
package app.tandem.operation.run;

import org.jspecify.annotations.NullMarked;
