/** Notes and calls on a contact. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "contact",
            "contact :: record",
            "contact :: ui",
            "contact :: visibility",
            "history",
            "intake",
            "people",
            "shell :: parts",
            "sql"
        })
@NullMarked
package app.tandem.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
