/** What stands in the top bar of every page: the search for contacts, people and screens (R4), and the help. */
@NamedInterface("ui")
@NullMarked
package app.tandem.contact.ui.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
