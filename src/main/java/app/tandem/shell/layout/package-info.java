/** The frame of every page: menu, bar, the pages for errors. */
@NamedInterface("layout")
@NullMarked
package app.tandem.shell.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
