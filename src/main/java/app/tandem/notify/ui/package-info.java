/** The bell and its list of messages. */
@NullMarked
package app.tandem.notify.ui;

import org.jspecify.annotations.NullMarked;
