/** The contact list and the record of one contact on the screen. */
@NamedInterface("ui")
@NullMarked
package app.tandem.contact.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
