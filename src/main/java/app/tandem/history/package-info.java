/** What happened on a contact and who has access to it: the time-line, the access report, the check of a person. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "contact",
            "contact :: record",
            "contact :: ui",
            "contact :: visibility",
            "operation",
            "operation :: relationship",
            "operation :: preview",
            "operation :: ui",
            "people",
            "shell :: parts",
            "sql",
            "time"
        })
@NullMarked
package app.tandem.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
