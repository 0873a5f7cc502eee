/** The list of contacts: its filter, its rows, saved views, and rows as a file. */
@NamedInterface("list")
@NullMarked
package app.tandem.contact.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
