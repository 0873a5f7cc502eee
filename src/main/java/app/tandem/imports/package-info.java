/** Coming in with somebody else's export: reading the file, where its columns go, what its rows become. */
@ApplicationModule(allowedDependencies = {"contact", "intake", "people"})
@NullMarked
package app.tandem.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
