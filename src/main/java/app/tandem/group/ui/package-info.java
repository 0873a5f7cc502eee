/** One's own groups: their page, the box that adds contacts to them and removes them, and their place on a record. */
@NullMarked
package app.tandem.group.ui;

import org.jspecify.annotations.NullMarked;
