/** Who sees which contacts, and the only writer of it. */
@NamedInterface("visibility")
@NullMarked
package app.tandem.contact.visibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
