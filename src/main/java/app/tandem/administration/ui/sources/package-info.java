/** Parts of the page of lead sources. */
@NullMarked
package app.tandem.administration.ui.sources;

import org.jspecify.annotations.NullMarked;
