/** Who is signed in where: one row a sign-in, ended on every instance at once (R51). */
@NamedInterface("signins")
@NullMarked
package app.tandem.people.signins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
