/** Main layout, menu, errors and the security chain. */
@NullMarked
package app.tandem.shell;

import org.jspecify.annotations.NullMarked;
