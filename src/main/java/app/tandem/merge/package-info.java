/** Makes one of two or three records of one owner (R19). */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "consent",
            "contact",
            "contact :: consent",
            "contact :: external",
            "contact :: list",
            "contact :: record",
            "contact :: ui",
            "contact :: visibility",
            "live",
            "operation",
            "operation :: log",
            "people",
            "shell :: layout",
            "shell :: parts",
            "sql"
        })
@NullMarked
package app.tandem.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
