/** The Operations pages: what was done, and what can follow it. */
@NullMarked
package app.tandem.operation.ui.log;

import org.jspecify.annotations.NullMarked;
