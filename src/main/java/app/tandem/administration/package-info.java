/** What administrators do: people and their invitations, teams, lead sources, settings, and the first start. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "consent",
            "contact",
            "contact :: record",
            "csv",
            "intake",
            "people",
            "people :: accounts",
            "people :: links",
            "people :: signins",
            "shell :: layout",
            "shell :: parts",
            "shell :: proof",
            "shell :: security",
            "sql",
            "time"
        })
@NullMarked
package app.tandem.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
