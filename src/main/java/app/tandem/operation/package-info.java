/** Bulk operations: preview, outcome, audit trail. */
@NullMarked
package app.tandem.operation;

import org.jspecify.annotations.NullMarked;
