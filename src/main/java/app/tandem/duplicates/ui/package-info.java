/** Possible duplicates on the screen: the list of pairs, and one pair side by side. */
@NullMarked
package app.tandem.duplicates.ui;

import org.jspecify.annotations.NullMarked;
