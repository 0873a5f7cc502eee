/** Change Owner. */
@NullMarked
package app.tandem.transfer;

import org.jspecify.annotations.NullMarked;
