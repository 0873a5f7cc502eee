/** What one person changes, others who look at it see at once: announced in the transaction, heard by every instance. */
@ApplicationModule(allowedDependencies = {"audit", "people", "people :: signins", "shell :: security", "sql"})
@NullMarked
package app.tandem.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
