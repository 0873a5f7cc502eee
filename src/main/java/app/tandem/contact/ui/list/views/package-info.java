/** Saved views: opening, saving, naming and deleting them. */
@NamedInterface("ui")
@NullMarked
package app.tandem.contact.ui.list.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
