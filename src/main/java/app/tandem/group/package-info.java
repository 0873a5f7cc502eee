/** The named lists that a user puts contacts in. */
@NullMarked
package app.tandem.group;

import org.jspecify.annotations.NullMarked;
