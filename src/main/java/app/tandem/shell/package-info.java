/** Main layout, menu, errors and the security chain. */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "people :: preferences",
            "people :: accounts",
            "people :: passwords",
            "people :: signins",
            "sql",
            "time"
        })
@NullMarked
package app.tandem.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
