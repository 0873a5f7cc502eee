/** Administration and the pages that lead into an organization: first start, invitation. */
@NullMarked
package app.tandem.administration.ui;

import org.jspecify.annotations.NullMarked;
