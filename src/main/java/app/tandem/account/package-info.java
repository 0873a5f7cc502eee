/** What people do with their own account: Preferences, password, sign-ins. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "intake",
            "people",
            "people :: accounts",
            "people :: passwords",
            "people :: preferences",
            "people :: signins",
            "shell :: factor",
            "shell :: layout",
            "shell :: parts",
            "shell :: proof",
            "shell :: security",
            "time"
        })
@NullMarked
package app.tandem.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
