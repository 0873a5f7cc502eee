/** The box that makes a file of contacts. */
@NullMarked
package app.tandem.operation.ui.export;

import org.jspecify.annotations.NullMarked;
