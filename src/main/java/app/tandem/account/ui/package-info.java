/** The pages of one's own account. */
@NamedInterface("ui")
@NullMarked
package app.tandem.account.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
