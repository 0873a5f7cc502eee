/** The record of one contact: what it says, who is related to it, what its viewer may do. */
@NamedInterface("record")
@NullMarked
package app.tandem.contact.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
