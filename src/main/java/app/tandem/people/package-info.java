/** Organizations, users, teams, co-marketing partnerships and sign-in. */
@ApplicationModule(allowedDependencies = {"intake", "time"})
@NullMarked
package app.tandem.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
