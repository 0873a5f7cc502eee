/** Who is signed in, at which page, and what is refused before anything runs. */
@NamedInterface("security")
@NullMarked
package app.tandem.shell.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
