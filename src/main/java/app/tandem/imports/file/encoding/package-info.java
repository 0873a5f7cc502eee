/** How a text file's letters are written: what it says itself, or the likeliest guess. */
@NullMarked
package app.tandem.imports.file.encoding;

import org.jspecify.annotations.NullMarked;
