/** Change Owner. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "contact",
            "contact :: external",
            "contact :: licence",
            "contact :: ui",
            "contact :: visibility",
            "intake",
            "live :: ui",
            "operation",
            "operation :: preview",
            "operation :: ui",
            "people",
            "shell :: parts",
            "sql"
        })
@NullMarked
package app.tandem.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
