/** The record, who is related to it, and everything done to it. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "consent",
            "intake",
            "intake :: address",
            "live",
            "live :: ui",
            "people",
            "people :: preferences",
            "people :: accounts",
            "shell :: layout",
            "shell :: parts",
            "shell :: security",
            "sql",
            "time"
        })
@NullMarked
package app.tandem.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
