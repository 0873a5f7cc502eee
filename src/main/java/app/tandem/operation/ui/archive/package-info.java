/** The box that archives and activates. */
@NullMarked
package app.tandem.operation.ui.archive;

import org.jspecify.annotations.NullMarked;
