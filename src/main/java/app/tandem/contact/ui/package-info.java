/** The contact list and the record of one contact on the screen. */
@NullMarked
package app.tandem.contact.ui;

import org.jspecify.annotations.NullMarked;
