/** What its owner deleted: listed and restored for 30 days, then gone for good (R18). */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "consent",
            "contact",
            "contact :: consent",
            "contact :: external",
            "contact :: list",
            "contact :: ui",
            "contact :: visibility",
            "live",
            "operation",
            "operation :: preview",
            "operation :: ui",
            "people",
            "shell :: parts",
            "sql"
        })
@NullMarked
package app.tandem.deleted;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
