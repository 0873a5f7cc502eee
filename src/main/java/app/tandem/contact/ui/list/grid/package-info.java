/** The contact grid: its columns, cells and rows, and what is ticked (R45). */
@NamedInterface("ui")
@NullMarked
package app.tandem.contact.ui.list.grid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
