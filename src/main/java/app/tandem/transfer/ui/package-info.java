/** The steps of Change Owner on the screen. */
@NullMarked
package app.tandem.transfer.ui;

import org.jspecify.annotations.NullMarked;
