/** Which passwords are taken, and how strong they are. */
@NamedInterface("passwords")
@NullMarked
package app.tandem.people.passwords;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
