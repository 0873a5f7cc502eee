/** What is to be done with a contact, by whom and until when. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "contact",
            "contact :: record",
            "contact :: ui",
            "contact :: visibility",
            "intake",
            "live :: ui",
            "people",
            "shell :: parts",
            "sql",
            "time"
        })
@NullMarked
package app.tandem.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
