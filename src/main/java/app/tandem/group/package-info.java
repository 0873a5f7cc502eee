/** The named lists that a user puts contacts in. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "contact",
            "contact :: record",
            "contact :: ui",
            "contact :: visibility",
            "intake",
            "operation",
            "operation :: preview",
            "operation :: selection",
            "operation :: ui",
            "people",
            "shell :: layout",
            "shell :: parts",
            "sql"
        })
@NullMarked
package app.tandem.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
