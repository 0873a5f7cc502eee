/** Archiving and activating as kinds of operations. */
@NullMarked
package app.tandem.operation.archive;

import org.jspecify.annotations.NullMarked;
