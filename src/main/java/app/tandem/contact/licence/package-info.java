/** Where loan officers may work which contacts. */
@NamedInterface("licence")
@NullMarked
package app.tandem.contact.licence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
