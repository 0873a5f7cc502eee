/** Messages to people about what others did. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "account :: ui",
            "audit",
            "contact",
            "contact :: list",
            "contact :: visibility",
            "live :: ui",
            "live",
            "operation",
            "people",
            "people :: links",
            "people :: preferences",
            "shell :: layout",
            "shell :: parts",
            "sql",
            "task",
            "time"
        })
@NullMarked
package app.tandem.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
