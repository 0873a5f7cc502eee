/** What comes in from outside: whether telephone numbers and e-mail addresses can be what they claim to be. */
@NullMarked
package app.tandem.intake;

import org.jspecify.annotations.NullMarked;
