/** The loans of a contact on the screen. */
@NamedInterface("ui")
@NullMarked
package app.tandem.loan.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
