/** The page on which people take their address off by the link in a mail, without an account (R35, R39). */
@ApplicationModule(allowedDependencies = {"consent", "people", "sql"})
@NullMarked
package app.tandem.unsubscribe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
