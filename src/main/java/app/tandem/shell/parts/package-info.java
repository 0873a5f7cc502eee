/** What screens are put together of: fields, buttons, tables, words, marks. */
@NamedInterface("parts")
@NullMarked
package app.tandem.shell.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
