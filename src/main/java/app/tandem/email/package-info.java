/** E-mail to contacts: writing it, templates, the queue that sends it, what came back (R38, R39). */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "administration",
            "administration :: ui",
            "audit",
            "consent",
            "contact",
            "contact :: consent",
            "contact :: list",
            "contact :: record",
            "contact :: ui",
            "contact :: visibility",
            "history",
            "intake",
            "live",
            "live :: ui",
            "notify",
            "notify :: mail",
            "notify :: ui",
            "operation",
            "operation :: log",
            "operation :: preview",
            "operation :: ui",
            "people",
            "people :: accounts",
            "people :: preferences",
            "shell :: layout",
            "shell :: parts",
            "sql",
            "time",
            "unsubscribe"
        })
@NullMarked
package app.tandem.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
