/** Files for spreadsheets. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.tandem.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
