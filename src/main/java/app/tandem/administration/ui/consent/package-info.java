/** Parts of the page of opt-outs and opt-ins. */
@NullMarked
package app.tandem.administration.ui.consent;

import org.jspecify.annotations.NullMarked;
