/** Files for spreadsheets. */
@NullMarked
package app.tandem.csv;

import org.jspecify.annotations.NullMarked;
