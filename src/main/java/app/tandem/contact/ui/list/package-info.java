/** The contact grid: filters, columns, ticked contacts and what can be done with them; the global search. */
@NamedInterface("ui")
@NullMarked
package app.tandem.contact.ui.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
