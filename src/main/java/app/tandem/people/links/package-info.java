/** Links that invite, reset or confirm: single-use, expiring, stored as a hash (R51). */
@NamedInterface("links")
@NullMarked
package app.tandem.people.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
