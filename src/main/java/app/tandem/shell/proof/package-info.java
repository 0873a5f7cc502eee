/** Asks whoever is signed in to prove again that it is they. */
@NamedInterface("proof")
@NullMarked
package app.tandem.shell.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
