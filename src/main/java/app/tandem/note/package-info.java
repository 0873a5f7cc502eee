/** Notes and calls on a contact. */
@NullMarked
package app.tandem.note;

import org.jspecify.annotations.NullMarked;
