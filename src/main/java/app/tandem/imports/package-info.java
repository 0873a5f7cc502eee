/** Import: a file from elsewhere becomes contacts, after a dry run, and can be reverted (R31-R33). */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "consent",
            "contact",
            "contact :: consent",
            "contact :: external",
            "contact :: record",
            "contact :: ui",
            "contact :: visibility",
            "csv",
            "deleted",
            "group",
            "intake",
            "intake :: address",
            "live",
            "note",
            "operation",
            "operation :: log",
            "operation :: run",
            "operation :: ui",
            "people",
            "shell :: layout",
            "shell :: parts",
            "sql",
            "time"
        })
@NullMarked
package app.tandem.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
