/** What contacts are called in other systems: external ids, each of a source. */
@NamedInterface("external")
@NullMarked
package app.tandem.contact.external;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
