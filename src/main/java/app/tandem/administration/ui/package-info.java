/** Administration and the pages that lead into an organization: first start, invitation. */
@NamedInterface("ui")
@NullMarked
package app.tandem.administration.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
