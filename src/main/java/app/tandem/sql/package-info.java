/** What holds for every statement: how long it may take. Knows no feature. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.tandem.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
