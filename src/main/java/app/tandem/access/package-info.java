/** Who may see and do what with a contact: facts, one policy, decisions in words. Pure Java, no framework. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.tandem.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
