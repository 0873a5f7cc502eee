/** Loans of a lender and who takes part in them; they arrive by data, not by hand. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "contact",
            "contact :: record",
            "contact :: ui",
            "contact :: visibility",
            "intake",
            "people",
            "shell :: parts",
            "sql",
            "time"
        })
@NullMarked
package app.tandem.loan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
