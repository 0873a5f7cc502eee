/** What people allow and forbid: it belongs to the address or number, not to a contact (R35). */
@ApplicationModule(allowedDependencies = {"access", "intake", "people", "sql"})
@NullMarked
package app.tandem.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
