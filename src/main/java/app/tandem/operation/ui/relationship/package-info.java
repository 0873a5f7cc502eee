/** The slide-outs and boxes that change who sees contacts. */
@NullMarked
package app.tandem.operation.ui.relationship;

import org.jspecify.annotations.NullMarked;
