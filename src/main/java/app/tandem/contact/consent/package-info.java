/** What holds of a contact's addresses and numbers, and what is recorded of them on its record (R35). */
@NamedInterface("consent")
@NullMarked
package app.tandem.contact.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
