/** Messages to people about what others did. */
@NullMarked
package app.tandem.notify;

import org.jspecify.annotations.NullMarked;
