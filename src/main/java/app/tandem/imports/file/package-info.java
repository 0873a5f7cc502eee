/** What is in a file that somebody brought: its format, encoding, header, and its rows, one after the other. */
@NullMarked
package app.tandem.imports.file;

import org.jspecify.annotations.NullMarked;
