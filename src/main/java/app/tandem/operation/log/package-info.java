/** What was done, for whoever may read it, and what can follow it (R48). */
@NullMarked
package app.tandem.operation.log;

import org.jspecify.annotations.NullMarked;
