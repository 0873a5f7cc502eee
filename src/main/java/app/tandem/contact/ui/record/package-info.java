/** The record of one contact: head, tabs, fields edited in place, relationships (R4, R49). */
@NamedInterface("ui")
@NullMarked
package app.tandem.contact.ui.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
