/** Bulk operations: preview, outcome, audit trail. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "contact",
            "contact :: licence",
            "contact :: list",
            "contact :: record",
            "contact :: ui",
            "contact :: visibility",
            "csv",
            "intake",
            "live",
            "live :: ui",
            "people",
            "people :: preferences",
            "shell :: layout",
            "shell :: parts",
            "sql"
        })
@NullMarked
package app.tandem.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
