/** Exports as a kind of operation, and their files. */
@NullMarked
package app.tandem.operation.export;

import org.jspecify.annotations.NullMarked;
