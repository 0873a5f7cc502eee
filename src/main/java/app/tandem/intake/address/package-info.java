/** Addresses in the form of the postal service, or none where that is not sure (R34). */
@NamedInterface("address")
@NullMarked
package app.tandem.intake.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
