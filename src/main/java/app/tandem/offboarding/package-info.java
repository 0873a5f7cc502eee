/** Team: what its members hold; and Offboard, which moves a leaver's book in one go (R14). */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "administration :: ui",
            "audit",
            "contact",
            "contact :: licence",
            "contact :: list",
            "contact :: ui",
            "contact :: visibility",
            "deleted",
            "live :: ui",
            "operation",
            "operation :: preview",
            "operation :: relationship",
            "operation :: ui",
            "partner",
            "people",
            "people :: accounts",
            "people :: signins",
            "shell :: layout",
            "shell :: parts",
            "sql",
            "task",
            "transfer"
        })
@NullMarked
package app.tandem.offboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
