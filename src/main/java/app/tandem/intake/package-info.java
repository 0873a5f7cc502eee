/** What comes in from outside: whether telephone numbers and e-mail addresses can be what they claim to be. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.tandem.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
