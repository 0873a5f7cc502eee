/** Co-marketing partners: who is one, invitations, the end, and what is still shared with former ones. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "administration",
            "audit",
            "contact",
            "contact :: list",
            "contact :: ui",
            "operation",
            "operation :: relationship",
            "operation :: preview",
            "operation :: ui",
            "live",
            "live :: ui",
            "people",
            "people :: accounts",
            "people :: links",
            "shell :: layout",
            "shell :: parts",
            "shell :: security",
            "sql"
        })
@NullMarked
package app.tandem.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
