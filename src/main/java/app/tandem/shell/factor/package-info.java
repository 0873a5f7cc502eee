/** The forms of a second factor, at the sign-in and in Preferences. */
@NamedInterface("factor")
@NullMarked
package app.tandem.shell.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
