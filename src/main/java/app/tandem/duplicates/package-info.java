/** Possible duplicates among an owner's contacts: who may be one person, why, and how sure that is. Pure Java. */
@ApplicationModule(allowedDependencies = {"intake :: address", "people"})
@NullMarked
package app.tandem.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
