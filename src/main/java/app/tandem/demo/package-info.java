/** Demonstration data: two organizations, their people and some 2,400 contacts, the same on every start. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "consent",
            "contact",
            "contact :: external",
            "email :: domain",
            "intake :: address",
            "people",
            "people :: accounts",
            "sql"
        })
@NullMarked
package app.tandem.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
