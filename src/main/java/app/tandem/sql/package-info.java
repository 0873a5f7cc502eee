/** Pieces of SQL with their parameters, columns read by name, what differs between the databases, and how long a statement may take. Knows no feature. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.tandem.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
