/**
 * Possible duplicates among an owner's contacts: who may be one person, why, and how sure that is. How they are found is
 * pure Java ({@link app.tandem.duplicates.Duplicates}); around it is what keeps the pairs and what their owner says of them.
 */
@ApplicationModule(
        allowedDependencies = {
            "contact",
            "contact :: record",
            "contact :: ui",
            "intake :: address",
            "live",
            "live :: ui",
            "merge",
            "people",
            "shell :: layout",
            "shell :: parts",
            "sql"
        })
@NullMarked
package app.tandem.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
