/** What is looked at before anything starts, and how a failed start is told: in one line, without a stack trace. */
@ApplicationModule(allowedDependencies = {"people"})
@NullMarked
package app.tandem.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
