/** The filters of the contact list: choices, days and chips, in the address too (R6). */
@NamedInterface("ui")
@NullMarked
package app.tandem.contact.ui.list.filter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
