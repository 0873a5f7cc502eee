/** What users choose for themselves: theme, time zone and the rest. */
@NamedInterface("preferences")
@NullMarked
package app.tandem.people.preferences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
