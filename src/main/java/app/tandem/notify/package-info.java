/** Messages to people about what others did. */
@ApplicationModule(
        allowedDependencies = {"audit", "contact", "live :: ui", "operation", "people", "shell", "task", "time"})
@NullMarked
package app.tandem.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
