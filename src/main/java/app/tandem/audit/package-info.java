/** What was done, by whom, to what, and who was told (R47, R48): the ground that everything which records stands on. */
@ApplicationModule(allowedDependencies = {"people", "sql"})
@NullMarked
package app.tandem.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
