/** The clock, and how days and times are written and read everywhere. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.tandem.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
