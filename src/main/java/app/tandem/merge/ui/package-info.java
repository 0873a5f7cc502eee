/** Two or three records of one owner side by side, and what the merged one will be (R19). */
@NullMarked
package app.tandem.merge.ui;

import org.jspecify.annotations.NullMarked;
