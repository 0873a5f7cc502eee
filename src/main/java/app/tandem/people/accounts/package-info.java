/** Accounts, organizations, teams and partnerships, one row at a time, and the sign-in. */
@NamedInterface("accounts")
@NullMarked
package app.tandem.people.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
